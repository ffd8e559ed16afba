using System.Net;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Sandbox.Serving;

/// <summary>
/// Lets nobody in but this machine. The address alone does not prove it: a tunnel or a proxy calls from loopback on
/// behalf of others, and a foreign page can have its own host name resolve to loopback. So the host must be a loopback
/// name too, and nothing may say that the call was forwarded. A foreign page in this machine's browser can send what it
/// may not read the answer of: a call that a page makes must be made by the sandbox's own.
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

    /// <summary>Only pages say an origin, and a page cannot say another's.</summary>
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
