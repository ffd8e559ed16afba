using MentorBot.Conversation.Language;
using MentorBot.Turns.Time;

namespace MentorBot.Turns;

/// <summary>What a turn needs from outside: the people's clock, and the settings of organisations.</summary>
/// <param name="Clock">The people's clock.</param>
/// <param name="Organisations">The settings of organisations.</param>
public sealed record TurnEnvironment(IPeoplesClock Clock, IOrganisations Organisations)
{
    /// <summary>
    /// Whether people can have <see cref="Phrases.PseudoLanguage"/> as their language: true in tests only.
    /// </summary>
    public bool AllowPseudoLanguage { get; init; }

    /// <summary>
    /// The person's language and formats: those of their client, otherwise those of the organisation, otherwise
    /// English.
    /// </summary>
    public CultureInfo CultureOf(string? locale, string? org) =>
        Languages.Choose(locale ?? (org is null ? null : Organisations.LanguageOf(org)), AllowPseudoLanguage);

    /// <summary>The person's time zone: that of their client, otherwise that of the organisation.</summary>
    public TimeZoneInfo ZoneOf(string? id, string org) =>
        id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out TimeZoneInfo? zone)
            ? zone
            : Organisations.TimeZoneOf(org);
}
