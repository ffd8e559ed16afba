using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace MentorBot.Slack.Security;

/// <summary>
/// Checks Slack's signature, which covers the raw bytes of the body and the time. See
/// <see href="https://docs.slack.dev/authentication/verifying-requests-from-slack"/>.
/// </summary>
internal sealed class SignatureCheck(SlackOptions options, TimeProvider clock)
{
    public const string SignatureHeader = "X-Slack-Signature";
    public const string TimestampHeader = "X-Slack-Request-Timestamp";

    private const string Version = "v0=";

    private readonly byte[] _secret = Encoding.UTF8.GetBytes(options.SigningSecret);

    /// <summary>How far the time of a request may differ from ours, in either direction.</summary>
    public static TimeSpan Tolerance { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Reads the signature headers, before the body is read.</summary>
    /// <returns>The claim, or a sentence that says what is wrong with it without quoting it.</returns>
    public (SignatureClaim? Claim, string? Fault) Read(IHeaderDictionary headers)
    {
        if (Only(headers[TimestampHeader]) is not { } timestamp)
            return (null, "The request does not carry one timestamp.");
        if (Only(headers[SignatureHeader]) is not { } signature)
            return (null, "The request does not carry one signature.");
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds))
            return (null, "The request's timestamp is not a number of seconds.");
        if (Math.Abs((double)clock.GetUtcNow().ToUnixTimeSeconds() - seconds) > Tolerance.TotalSeconds)
            return (null, "The request's timestamp is more than five minutes away.");
        return Mac(signature) is { } mac
            ? (new SignatureClaim(timestamp, mac), null)
            : (null, "The request's signature is not of version v0.");
    }

    /// <summary>Compares in constant time.</summary>
    /// <returns>Whether the sender of this body at that time knows the secret.</returns>
    public bool Matches(SignatureClaim claim, ReadOnlySpan<byte> body)
    {
        using IncrementalHash hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _secret);
        hash.AppendData(Encoding.ASCII.GetBytes($"v0:{claim.Timestamp}:"));
        hash.AppendData(body);
        Span<byte> expected = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(expected);
        return CryptographicOperations.FixedTimeEquals(expected, claim.Mac);
    }

    private static string? Only(StringValues values) => values is [{ Length: > 0 } only] ? only : null;

    private static byte[]? Mac(string signature)
    {
        if (!signature.StartsWith(Version, StringComparison.Ordinal)
            || signature.Length != Version.Length + (2 * SHA256.HashSizeInBytes))
            return null;
        byte[] mac = new byte[SHA256.HashSizeInBytes];
        return Convert.FromHexString(
            signature.AsSpan(Version.Length), mac, out _, out _) == System.Buffers.OperationStatus.Done ? mac : null;
    }
}
