using MentorBot.Teams;

namespace MentorBot.Host.Settings;

/// <summary>What the program starts with, read and checked once.</summary>
/// <param name="Storage">Where state is kept.</param>
/// <param name="Teams">The Teams channel.</param>
/// <param name="Organisations">Who belongs together.</param>
internal sealed record HostSettings(StorageSettings Storage, TeamsOptions Teams, ConfiguredOrganisations Organisations)
{
    /// <exception cref="SettingException">A setting is missing or wrong.</exception>
    public static HostSettings Read(IConfiguration configuration, bool isDevelopment) => new(
        StorageSettings.Read(configuration.GetSection("Storage")),
        ReadTeams(configuration.GetSection("Teams"), isDevelopment),
        ConfiguredOrganisations.Read(configuration.GetSection("Organisations")));

    private static TeamsOptions ReadTeams(IConfigurationSection section, bool isDevelopment)
    {
        TeamsOptions teams = new()
        {
            AppId = section["AppId"] ?? "",
            AppPassword = section["AppPassword"] ?? "",
            TenantId = section["TenantId"] ?? "",
            AppType = section.Choice("AppType", TeamsAppType.MultiTenant),
            Limits = new TeamsLimits { Enabled = section.YesNo("Limits:Enabled", true) },
        };
        foreach (string tenant in section.List("AllowedTenants")) teams.AllowedTenants.Add(tenant);
        if (teams.Unauthenticated && !isDevelopment)
            throw new SettingException("Teams:AppId", null, "the bot registration's application id (without one the bot takes anyone's word, which only Development allows)");
        if (!teams.Limits.Enabled && !isDevelopment) throw new SettingException("Teams:Limits:Enabled", "false", "true (the platform's limits may be ignored in Development only)");
        return teams;
    }
}
