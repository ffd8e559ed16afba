using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorBot.Host;

/// <summary>
/// Draws the pages of the program, each a Razor component, in the language of whoever asks. They are text and nothing
/// else: no script comes with them, so that nothing of Blazor's is served or kept.
/// </summary>
internal static class Pages
{
    // Letters stay letters; what HTML gives a meaning to is escaped all the same.
    private static readonly ServiceProvider Services =
        new ServiceCollection().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();

    public static void MapProductionPage(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(
        "/", static (CancellationToken cancellationToken) =>
            DrawAsync<FrontPage>([], StatusCodes.Status200OK, cancellationToken));

    /// <summary>A page as an answer.</summary>
    /// <param name="parameters">What it is told.</param>
    /// <param name="status">Of the answer.</param>
    /// <param name="cancellationToken">Ends it.</param>
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
