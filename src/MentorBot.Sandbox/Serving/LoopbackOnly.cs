using System.Net;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Sandbox.Serving;

/// <summary>
/// Lets nobody in but this machine. The address alone does not prove it: a tunnel or a proxy calls from loopback on behalf of others, and a foreign page
/// can have its own host name resolve to loopback. So the host must be a loopback name too, and nothing may say that the call was forwarded.
/// </summary>
internal sealed class LoopbackOnly : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        HttpContext http = context.HttpContext;
        return IsFromThisMachine(http.Connection.RemoteIpAddress, http.Request)
            ? await next(context)
            : Results.Text("The sandbox answers callers on this machine only.", statusCode: StatusCodes.Status403Forbidden);
    }

    internal static bool IsFromThisMachine(IPAddress? caller, HttpRequest request) =>
        caller is not null && IPAddress.IsLoopback(caller) && IsLoopbackName(request.Host.Host) && !WasForwarded(request.Headers);

    private static bool IsLoopbackName(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));

    private static bool WasForwarded(IHeaderDictionary headers) =>
        headers.ContainsKey("Forwarded") || headers.ContainsKey("X-Forwarded-For") || headers.ContainsKey("X-Forwarded-Host");
}
