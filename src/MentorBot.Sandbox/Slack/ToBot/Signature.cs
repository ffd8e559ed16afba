using System.Security.Cryptography;

namespace MentorBot.Sandbox.Slack.ToBot;

/// <summary>
/// Signs requests as Slack does: <see href="https://docs.slack.dev/authentication/verifying-requests-from-slack"/>.
/// </summary>
internal static class Signature
{
    /// <summary>The value of <c>X-Slack-Signature</c>.</summary>
    public static string Of(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        using IncrementalHash hash =
            IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.ASCII.GetBytes($"v0:{timestamp}:"));
        hash.AppendData(body);
        return "v0=" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
