namespace MentorBot.Identity;

/// <summary>The organisations of tenants and workspaces, from the settings.</summary>
public interface IOrganisations
{
    /// <summary>The id of the tenant's organisation.</summary>
    string Of(string? tenant);

    /// <summary>The language of people whose platform does not report one.</summary>
    string? LanguageOf(string org);

    /// <summary>The time zone of people whose platform does not report one.</summary>
    TimeZoneInfo TimeZoneOf(string org);
}
