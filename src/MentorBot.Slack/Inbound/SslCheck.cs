using Microsoft.AspNetCore.Http;

namespace MentorBot.Slack.Inbound;

/// <summary>
/// Slack's occasional check of the certificate: a small form with <c>ssl_check=1</c>, perhaps without a signature. It
/// must be answered with 200, and nothing else is done. See
/// <see href="https://docs.slack.dev/interactivity/implementing-slash-commands/"/>.
/// </summary>
internal static class SslCheck
{
    /// <summary>The largest form that may be a check, in bytes: it has the field and a token.</summary>
    private const int MaxBytes = 1024;

    /// <summary>Whether the request may be a check, so that its body is worth reading without a signature.</summary>
    public static bool MayBe(HttpRequest request) =>
        request.HasFormContentType && request.ContentLength is > 0 and <= MaxBytes;

    /// <summary>Whether the body is that of a check.</summary>
    public static bool IsIn(ReadOnlyMemory<byte> body) => FormBody.Read(body)?.Word("ssl_check") == "1";
}
