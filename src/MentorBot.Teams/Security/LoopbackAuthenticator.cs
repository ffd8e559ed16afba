using System.Net;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Teams.Security;

/// <summary>
/// Without an application id a caller cannot prove who it is, so only callers on this machine are accepted. A web page
/// in a browser on this machine is not accepted; it is recognised by its <c>Origin</c> header.
/// </summary>
internal sealed class LoopbackAuthenticator : ITeamsAuthenticator
{
    private static readonly Refusal NotLoopback =
        new(
            StatusCodes.Status403Forbidden, "Forbidden",
            "Without Teams:AppId only callers on this machine are served.");

    private static readonly Refusal ForeignPage =
        new(StatusCodes.Status403Forbidden, "Forbidden", "Without Teams:AppId pages of other sites are not served.");

    public Refusal? Check(HttpContext context)
    {
        if (!IsLoopback(context.Connection.RemoteIpAddress) || WasForwarded(context.Request.Headers))
            return NotLoopback;
        string? origin = context.Request.Headers.Origin;
        return origin is null || (Uri.TryCreate(origin, UriKind.Absolute, out Uri? page) && page.IsLoopback)
            ? null
            : ForeignPage;
    }

    public ValueTask<Refusal?> CheckAsync(
        Activity activity, HttpContext context, CancellationToken cancellationToken) => default;

    /// <summary>A tunnel or a proxy on this machine calls from loopback for other machines.</summary>
    private static bool WasForwarded(IHeaderDictionary headers) =>
        headers.ContainsKey("Forwarded") || headers.ContainsKey("X-Forwarded-For")
            || headers.ContainsKey("X-Forwarded-Host");

    private static bool IsLoopback(IPAddress? address) =>
        address is not null && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
}
