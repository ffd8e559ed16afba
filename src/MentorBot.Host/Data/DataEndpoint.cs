using System.Text.Json.Nodes;
using MentorBot.Conversation.Language;
using MentorBot.Turns.DataExport;
using Microsoft.Extensions.Primitives;

namespace MentorBot.Host.Data;

/// <summary>
/// <c>GET /data/{token}</c>: shows everything that is stored about the person who asked for the link. A link works
/// once. The answer is a page, or JSON for a client that does not accept HTML.
/// </summary>
internal static class DataEndpoint
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static void MapData(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet($"/{DataPages.Path}{{token}}", AnswerAsync);

    private static async Task<IResult> AnswerAsync(string token, PersonalDataDesk desk, HttpContext context)
    {
        // The page is private: it is not cached, its URL is not passed on as a referrer, and no script runs on it.
        IHeaderDictionary headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors "
                + "'none'";
        PersonalData? data = await desk.RedeemAsync(token, context.RequestAborted);
        int status = data is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        if (WantsJson(context.Request.Headers.Accept))
        {
            JsonObject json = data?.ToJson()
                ?? new JsonObject { ["error"] = "The link is unknown, too old, or was used." };
            return Results.Text(json.ToJsonString(Indented), "application/json; charset=utf-8", statusCode: status);
        }

        using LanguageScope language =
            Languages.Use(Languages.Choose(
                data?.Language ?? context.Request.Headers.AcceptLanguage.ToString().Split(',', ';')[0]));
        if (data is null) return await Pages.DrawAsync<GonePage>([], status, context.RequestAborted);
        Dictionary<string, object?> parameters = new()
        {
            [nameof(DataPage.Data)] = data, [nameof(DataPage.Json)] = data.ToJson().ToJsonString(Indented),
        };
        return await Pages.DrawAsync<DataPage>(parameters, status, context.RequestAborted);
    }

    private static bool WantsJson(StringValues accept)
    {
        string text = accept.ToString();
        return text.Contains("application/json", StringComparison.OrdinalIgnoreCase)
            && !text.Contains("text/html", StringComparison.OrdinalIgnoreCase);
    }
}
