namespace MentorBot.Benchmarks.Platform;

/// <summary>
/// A message in the direct conversation of a bot and one of the people that the load generator plays.
/// </summary>
/// <param name="Id">The same again is a redelivery.</param>
/// <param name="Person">Who says it, from 0.</param>
/// <param name="Text">What is said.</param>
/// <param name="Platform">Where the reply is expected.</param>
internal sealed record Message(string Id, int Person, string Text, Uri Platform);
