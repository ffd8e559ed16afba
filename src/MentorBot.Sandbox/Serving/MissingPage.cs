using System.Security.Cryptography;
using System.Text.Encodings.Web;

namespace MentorBot.Sandbox.Serving;

/// <summary>
/// The page that is shown if the bot was built without Node: what to install, and where to read more.
/// </summary>
internal static class MissingPage
{
    private const string Style =
        "body{font:16px/1.5 'Segoe UI',system-ui,sans-serif;max-width:34rem;margin:4rem auto;padding:0 "
            + "1.5rem;color-scheme:light dark}"
        + "code{font-family:ui-monospace,monospace}";

    /// <summary>The content security policy: allows this page's one style, by its hash, and nothing else.</summary>
    public static string Policy { get; } =
        "default-src 'none'; style-src "
            + $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; img-src data:; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The page in the browser's preferred language.</summary>
    public static IResult Answer(HttpRequest request)
    {
        CultureInfo language = Wanted(request);
        MissingPageWords words = new(language);
        string readMore = Text(words.ReadMore);
        string html = $"""
            <!doctype html>
            <html lang="{language.TwoLetterISOLanguageName}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>MentorBot</title>
            <link rel="icon" href="data:,"><style>{Style}</style></head>
            <body><main><h1>{Text(words.Heading)}</h1><p>{Text(words.BotRuns)}</p>
            <p>{Text(words.Install)}</p><p><code>dotnet run --project src/MentorBot.Host</code></p>
            <p>{readMore} <code>README.md</code>, <code>src/MentorBot.Sandbox/README.md</code></p></main></body>
            </html>
            """;
        return Results.Text(html, "text/html; charset=utf-8", Encoding.UTF8);
    }

    private static string Text(string words) => HtmlEncoder.Default.Encode(words);

    private static CultureInfo Wanted(HttpRequest request)
    {
        IEnumerable<string?> wanted = request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.Value);
        string? first = wanted.FirstOrDefault(language => IsLanguage(language, "de") || IsLanguage(language, "en"));
        return CultureInfo.GetCultureInfo(IsLanguage(first, "de") ? "de" : "en");
    }

    private static bool IsLanguage(string? tag, string language) =>
        tag is not null
            && (tag.Equals(language, StringComparison.OrdinalIgnoreCase)
                || tag.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase));
}
