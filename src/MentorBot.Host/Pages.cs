using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorBot.Host;

/// <summary>
/// Renders the program's pages, each a Razor component, in the language of the visitor. The pages are plain HTML
/// without scripts, so none of Blazor's own files are served and no state is kept.
/// </summary>
internal static class Pages
{
    // Leaves letters of all alphabets as they are; characters with a meaning in HTML are still escaped.
    private static readonly ServiceProvider Services =
        new ServiceCollection().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();

    public static void MapProductionPage(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(
        "/", static (CancellationToken cancellationToken) =>
            DrawAsync<FrontPage>([], StatusCodes.Status200OK, cancellationToken));

    /// <summary>A page as an HTTP response.</summary>
    /// <param name="parameters">The component's parameters.</param>
    /// <param name="status">The HTTP status of the response.</param>
    /// <param name="cancellationToken">Cancels the rendering.</param>
    public static async Task<IResult> DrawAsync<TPage>(
        Dictionary<string, object?> parameters, int status, CancellationToken cancellationToken)
        where TPage : IComponent
    {
        cancellationToken.ThrowIfCancellationRequested();
        await using HtmlRenderer renderer = new(Services, NullLoggerFactory.Instance);
        string html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters))).ToHtmlString());
        return Results.Text(html, "text/html; charset=utf-8", statusCode: status);
    }
}
