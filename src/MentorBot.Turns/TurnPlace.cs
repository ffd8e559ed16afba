namespace MentorBot.Turns;

/// <summary>The place and time of a turn.</summary>
/// <param name="Culture">The person's language and formats.</param>
/// <param name="Zone">Their time zone.</param>
/// <param name="Now">The current time, by the people's clock.</param>
/// <param name="Seed">The seed of the turn's ids; the same when the turn is run again.</param>
internal sealed record TurnPlace(CultureInfo Culture, TimeZoneInfo Zone, DateTimeOffset Now, string Seed);
