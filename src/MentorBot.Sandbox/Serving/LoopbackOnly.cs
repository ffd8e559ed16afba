using System.Net;

namespace MentorBot.Sandbox.Serving;

/// <summary>
/// Accepts callers on this machine only. The IP address alone does not prove it: a tunnel or a proxy calls from
/// loopback for other machines, and a foreign web page can have its own host name resolve to loopback (DNS rebinding).
/// So the Host header must be a loopback name too, and no header may say that the request was forwarded. A foreign page
/// in a browser on this machine can send requests, although it cannot read the answers. So a request from a page must
/// come from the sandbox's own page.
/// </summary>
internal sealed class LoopbackOnly : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        HttpContext http = context.HttpContext;
        if (!IsFromThisMachine(http.Connection.RemoteIpAddress, http.Request))
            return Refused("The sandbox answers callers on this machine only.");
        if (IsOfAForeignPage(http.Request))
            return Refused("The sandbox answers its own page only: the Origin is another's.");
        return await next(context);
    }

    internal static bool IsFromThisMachine(IPAddress? caller, HttpRequest request) =>
        caller is not null && IPAddress.IsLoopback(caller) && IsLoopbackName(request.Host.Host)
            && !WasForwarded(request.Headers);

    /// <summary>
    /// Whether a foreign page sent the request. Browsers set the Origin header, and a page cannot fake it.
    /// </summary>
    internal static bool IsOfAForeignPage(HttpRequest request) =>
        request.Headers.Origin is { Count: > 0 } origin
        && !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);

    private static IResult Refused(string why) => Results.Text(why, statusCode: StatusCodes.Status403Forbidden);

    private static bool IsLoopbackName(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));

    private static bool WasForwarded(IHeaderDictionary headers) =>
        headers.ContainsKey("Forwarded") || headers.ContainsKey("X-Forwarded-For")
            || headers.ContainsKey("X-Forwarded-Host");
}
