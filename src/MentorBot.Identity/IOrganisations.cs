namespace MentorBot.Identity;

/// <summary>Which organisation a tenant or workspace belongs to, as the settings say.</summary>
public interface IOrganisations
{
    /// <summary>The organisation's id.</summary>
    string Of(string? tenant);

    /// <summary>The language of people whose platform names none.</summary>
    string? LanguageOf(string org);

    /// <summary>The time zone of people whose platform names none.</summary>
    TimeZoneInfo TimeZoneOf(string org);
}
