namespace MentorBot.Benchmarks.Platform;

/// <summary>
/// The replies that had come when no more came, and how long after the last request the last of them came.
/// </summary>
internal sealed record Drain(long Replies, TimeSpan Took);
