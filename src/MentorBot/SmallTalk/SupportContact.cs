namespace MentorBot.SmallTalk;

/// <summary>Whom people can turn to, as whoever runs the bot has set it (<c>Support__Contact</c>).</summary>
/// <param name="Text">
/// A name, an address, a telephone number: shown to people as it is. Null where nobody was named.
/// </param>
public sealed record SupportContact(string? Text);
