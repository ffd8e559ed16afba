using MentorBot.Channels;
using MentorBot.Channels.Settings;
using MentorBot.Identity;

namespace MentorBot.Host.Settings;

/// <summary>
/// The organisations of the settings <c>Organisations__{name}__…</c>: which tenants or workspaces of each platform
/// belong to each. Without these settings everyone is in one organisation. With them, a tenant or workspace that none
/// of them names is an organisation of its own.
/// </summary>
internal sealed class ConfiguredOrganisations : IOrganisations
{
    private const string Only = "default";
    private readonly Dictionary<string, Organisation> _byId;
    private readonly Dictionary<string, Organisation> _byTenant;

    private ConfiguredOrganisations(IReadOnlyCollection<Organisation> organisations)
    {
        _byId = organisations.ToDictionary(organisation => organisation.Id, StringComparer.Ordinal);
        _byTenant = organisations.SelectMany(organisation => organisation.Tenants, KeyValuePair.Create)
            .ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The organisations that the settings name; if there are none, the one that everyone is in.</summary>
    public IReadOnlyCollection<string> Ids => _byId.Count == 0 ? [Only] : _byId.Keys;

    /// <exception cref="SettingException">A setting is wrong.</exception>
    public static ConfiguredOrganisations Read(IConfigurationSection section) => Read(section, Platforms.All);

    /// <param name="section">The section.</param>
    /// <param name="platforms">The available platforms.</param>
    /// <exception cref="SettingException">A setting is wrong.</exception>
    public static ConfiguredOrganisations Read(IConfigurationSection section, IReadOnlyList<IPlatform> platforms)
    {
        string[] keys = [.. platforms.Select(platform => platform.TenantsKey)];
        List<Organisation> organisations = [.. section.GetChildren().Select(child => ReadOne(child, keys))];
        string? twice =
            organisations.SelectMany(organisation => organisation.Tenants)
                .GroupBy(tenant => tenant, StringComparer.OrdinalIgnoreCase)
                .Where(group => group.Count() > 1).Select(group => group.Key).FirstOrDefault();
        // Whichever platform it is of, the key of the first platform stands for those of all.
        if (twice is not null)
            throw new SettingException(
                $"{section.Path}:…:{keys[0]}", twice, "each tenant and workspace in one organisation only");
        return new ConfiguredOrganisations(organisations);
    }

    public string Of(string? tenant) =>
        _byId.Count == 0 ? Only
        : tenant is null ? Only
        : _byTenant.TryGetValue(tenant, out Organisation? organisation) ? organisation.Id : $"tenant-{tenant}";

    public string? LanguageOf(string org) => _byId.GetValueOrDefault(org)?.Language;

    public TimeZoneInfo TimeZoneOf(string org) => _byId.GetValueOrDefault(org)?.Zone ?? TimeZoneInfo.Utc;

    private static Organisation ReadOne(IConfigurationSection section, string[] keys)
    {
        OrganisationSettings settings = section.Read<OrganisationSettings>();
        string zone = settings.TimeZone ?? TimeZoneInfo.Utc.Id;
        string[] tenants = [.. keys.SelectMany(section.ReadList)];
        return new Organisation(
            section.Key, tenants, settings.Language, TimeZoneInfo.FindSystemTimeZoneById(zone));
    }

    private sealed record Organisation(string Id, IReadOnlyList<string> Tenants, string? Language, TimeZoneInfo Zone);
}
