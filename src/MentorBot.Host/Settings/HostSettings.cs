using System.Globalization;
using MentorBot.Conversation.Messages;
using MentorBot.Slack;
using MentorBot.Teams;
using MentorBot.Turns.Purging;

namespace MentorBot.Host.Settings;

/// <summary>What the program starts with, read and checked once.</summary>
/// <param name="Storage">Where state is kept.</param>
/// <param name="Teams">The Teams channel.</param>
/// <param name="Slack">The Slack channel; null where it is off.</param>
/// <param name="Organisations">Who belongs together.</param>
internal sealed record HostSettings(StorageSettings Storage, TeamsOptions Teams, SlackOptions? Slack, ConfiguredOrganisations Organisations)
{
    /// <summary>When what runs again and again does.</summary>
    public required SchedulingSettings Scheduling { get; init; }

    /// <summary>Where the bot is reached from outside; null where that was not said.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>How long rows are kept.</summary>
    public required Retention Retention { get; init; }

    /// <summary>Slack is the sandbox's own: nothing is set, in Development.</summary>
    public bool IsSlackStandIn { get; init; }

    /// <exception cref="SettingException">A setting is missing or wrong.</exception>
    public static HostSettings Read(IConfiguration configuration, bool isDevelopment) => new(
        StorageSettings.Read(configuration.GetSection("Storage")),
        ReadTeams(configuration.GetSection("Teams"), isDevelopment),
        ReadSlack(configuration.GetSection("Slack"), isDevelopment),
        ConfiguredOrganisations.Read(configuration.GetSection("Organisations")))
    {
        Scheduling = SchedulingSettings.Read(configuration.GetSection("Scheduling")),
        PublicUrl = ReadPublicUrl(configuration["PublicUrl"]),
        Retention = RetentionSettings.Read(configuration.GetSection("Retention")),
        IsSlackStandIn = isDevelopment && !configuration.GetSection("Slack").GetChildren().Any(),
    };

    private static Uri? ReadPublicUrl(string? text) => text is not { Length: > 0 } ? null
        : Uri.TryCreate(text.TrimEnd('/') + '/', UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https" ? url
        : throw new SettingException("PublicUrl", text, "an absolute http or https URL");

    /// <summary>Slack is on where any of its settings is there; then all that it needs must be. Without any, Development has its own.</summary>
    internal static SlackOptions? ReadSlack(IConfigurationSection section, bool isDevelopment)
    {
        if (!section.GetChildren().Any()) return isDevelopment ? StandInSlack.Make() : null;
        SlackOptions slack = new()
        {
            SigningSecret = section["SigningSecret"] ?? "",
            BotToken = section["BotToken"] ?? "",
            Limits = ReadLimits(section),
        };
        if (section["ApiUrl"] is { Length: > 0 } url)
            slack.ApiUrl = Uri.TryCreate(url, UriKind.Absolute, out Uri? api)
                ? api
                : throw new SettingException("Slack:ApiUrl", url, "an absolute http or https URL");
        if (slack.Validate() is { } wrong) throw new SettingException(wrong.Name, section[wrong.Name["Slack:".Length..]], wrong.Expected);
        if (slack.BotToken.Length == 0) throw new SettingException("Slack:BotToken", null, "the bot's token (xoxb-…)");
        if (!slack.Limits.Enabled && !isDevelopment) throw LimitsMayNotBeOff("Slack:Limits:Enabled");
        return slack;
    }

    private static SlackLimits ReadLimits(IConfigurationSection section)
    {
        SlackLimits usual = new() { Enabled = section.YesNo("Limits:Enabled", true) };
        const string key = "Limits:MessagesPerSecond";
        if (section[key] is not { Length: > 0 } text) return usual;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count is >= 1 and <= 1000
            ? usual with { SendsPerWorkspace = new RateLimit(count, TimeSpan.FromSeconds(1)) }
            : throw new SettingException($"Slack:{key}", text, "how many messages a second go to one workspace, from 1 to 1000");
    }

    private static SettingException LimitsMayNotBeOff(string name) => new(name, "false", "true (the platform's limits may be ignored in Development only)");

    internal static TeamsOptions ReadTeams(IConfigurationSection section, bool isDevelopment)
    {
        TeamsOptions teams = new()
        {
            AppId = section["AppId"] ?? "",
            AppPassword = section["AppPassword"] ?? "",
            TenantId = section["TenantId"] ?? "",
            AppType = section.Choice("AppType", TeamsAppType.MultiTenant),
            Cloud = section.Choice("Cloud", TeamsCloudName.Public),
            Limits = new TeamsLimits { Enabled = section.YesNo("Limits:Enabled", true) },
        };
        foreach (string tenant in section.List("AllowedTenants")) teams.AllowedTenants.Add(tenant);
        if (teams.Unauthenticated && !isDevelopment)
            throw new SettingException(
                "Teams:AppId", null, "the bot registration's application id (without one the bot takes anyone's word, which only Development allows)");
        if (teams.Validate() is { } wrong) throw new SettingException(wrong.Name, wrong.Found, wrong.Expected);
        if (!teams.Limits.Enabled && !isDevelopment) throw LimitsMayNotBeOff("Teams:Limits:Enabled");
        return teams;
    }
}
