using MentorBot.Identity;

namespace MentorBot.Tests.Driving;

/// <summary>Everyone is of one organisation, which has no language and lives in UTC.</summary>
internal sealed class OneOrganisation : IOrganisations
{
    public const string Id = "org";

    public string Of(string? tenant) => Id;

    public string? LanguageOf(string org) => null;

    public TimeZoneInfo TimeZoneOf(string org) => TimeZoneInfo.Utc;
}
