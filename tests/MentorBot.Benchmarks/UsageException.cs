namespace MentorBot.Benchmarks;

/// <summary>The program was called wrongly; the message says what was found and what is expected.</summary>
internal sealed class UsageException(string message) : Exception(message);
