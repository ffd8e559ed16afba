namespace MentorBot.Slack.Security;

/// <summary>What a request says of itself.</summary>
/// <param name="Timestamp">Unix seconds, as they were sent.</param>
/// <param name="Mac">32 bytes.</param>
internal sealed record SignatureClaim(string Timestamp, byte[] Mac);
