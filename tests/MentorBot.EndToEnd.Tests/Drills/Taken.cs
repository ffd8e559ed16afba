namespace MentorBot.EndToEnd.Tests.Drills;

/// <summary>A message that the platform has taken.</summary>
/// <param name="Text">What is read in it.</param>
/// <param name="Body">
/// All of it: what is equal to the last sign is the same message once more, since a card's buttons know which turn they
/// came of.
/// </param>
/// <param name="At">When, as a timestamp of the machine.</param>
/// <param name="PlatformBehaviour">Whether the bot could know.</param>
internal sealed record Taken(string Text, string Body, long At, PlatformBehaviour PlatformBehaviour);
