namespace MentorBot.Benchmarks;

/// <summary>
/// A measurement could not be taken; the message says what was expected, what was found and what to do.
/// </summary>
internal sealed class BenchmarkException(string message) : Exception(message);
