using System.Globalization;
using MentorBot.Conversation.Language;
using MentorBot.Identity;
using MentorBot.Turns.Time;

namespace MentorBot.Turns;

/// <summary>What a turn takes from around it: the people's clock, and what the settings say of organisations.</summary>
/// <param name="Clock">The people's clock.</param>
/// <param name="Organisations">What the settings say.</param>
public sealed record TurnEnvironment(IPeoplesClock Clock, IOrganisations Organisations)
{
    /// <summary>Whether <see cref="Phrases.PseudoLanguage"/> is a language that people can have: in tests.</summary>
    public bool AllowPseudoLanguage { get; init; }

    /// <summary>
    /// The person's language and customs: what their client shows, else the organisation's, else English.
    /// </summary>
    public CultureInfo CultureOf(string? locale, string? org) =>
        Languages.Choose(locale ?? (org is null ? null : Organisations.LanguageOf(org)), AllowPseudoLanguage);

    /// <summary>The person's time zone: what their client says, else the organisation's.</summary>
    public TimeZoneInfo ZoneOf(string? id, string org) =>
        id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out TimeZoneInfo? zone)
            ? zone
            : Organisations.TimeZoneOf(org);
}
