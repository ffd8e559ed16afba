using System.Globalization;

namespace MentorBot.Turns;

/// <summary>Where and when a turn happens.</summary>
/// <param name="Culture">The person's language and customs.</param>
/// <param name="Zone">Their time zone.</param>
/// <param name="Now">By the people's clock.</param>
/// <param name="Seed">What the turn's ids derive from, also when it is done again.</param>
internal sealed record TurnPlace(CultureInfo Culture, TimeZoneInfo Zone, DateTimeOffset Now, string Seed);
