namespace MentorBot.Slack.Security;

/// <summary>The time and signature that a request claims.</summary>
/// <param name="Timestamp">The time in Unix seconds, as text as it was sent.</param>
/// <param name="Mac">The signature: 32 bytes.</param>
internal sealed record SignatureClaim(string Timestamp, byte[] Mac);
