using System.Net;

namespace MentorBot.Host;

/// <summary>
/// What stands at <c>/</c> in Production: a word to whoever comes by, also from the app's details in Teams, as the page about privacy.
/// </summary>
internal static class ProductionPage
{
    public static void MapProductionPage(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/", () => Results.Text(Html(), "text/html; charset=utf-8"));

    private static string Html() => $"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>MentorBot</title></head>
        <body><main><h1>MentorBot</h1>
        <p>{WebUtility.HtmlEncode(HostWords.ProductionPage)}</p>
        <p>{WebUtility.HtmlEncode(HostWords.ProductionPrivacy)}</p></main></body>
        </html>
        """;
}
