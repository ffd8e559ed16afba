using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace MentorBot.Sandbox.Serving;

/// <summary>Serves the page with a content security policy that allows only its own scripts and styles.</summary>
internal static class PageEndpoints
{
    // Cards show pictures from any site; everything else must come from this origin.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/", Page);
        endpoints.MapGet("/sandbox/assets/{name}", Asset);
    }

    private static IResult Page(PageFiles files, HttpContext http)
    {
        PageFile? index = files.Find(PageFiles.Index);
        Protect(http.Response, index is null ? MissingPage.Policy : Policy);
        return index is null ? MissingPage.Answer(http.Request) : Send(index);
    }

    private static IResult Asset(string name, PageFiles files, HttpContext http)
    {
        if (name == PageFiles.Index || files.Find(name) is not PageFile file) return Results.NotFound();
        Protect(http.Response, Policy);
        return Send(file);
    }

    private static void Protect(HttpResponse response, string policy)
    {
        response.Headers.ContentSecurityPolicy = policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.CacheControl = "no-cache";
    }

    private static IResult Send(PageFile file) =>
        Results.Bytes(file.Content, file.MediaType, entityTag: new EntityTagHeaderValue(file.Tag));
}
