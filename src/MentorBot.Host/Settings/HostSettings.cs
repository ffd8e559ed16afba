using MentorBot.Slack;
using MentorBot.Teams;
using MentorBot.Turns.Purging;

namespace MentorBot.Host.Settings;

/// <summary>The settings of the host, read and checked once.</summary>
/// <param name="Storage">Where the state is stored.</param>
/// <param name="Teams">The Teams channel.</param>
/// <param name="Slack">The Slack channel; null if it is off.</param>
/// <param name="Organisations">Which tenants and workspaces form an organisation.</param>
internal sealed record HostSettings(
    StorageSettings Storage, TeamsOptions Teams, SlackOptions? Slack, ConfiguredOrganisations Organisations)
{
    /// <summary>When the recurring jobs run.</summary>
    public required SchedulingSettings Scheduling { get; init; }

    /// <summary>The address at which the bot is reached from outside; null if it is not set.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>How long rows are kept.</summary>
    public required Retention Retention { get; init; }

    /// <summary>Whether Slack is the sandbox's simulation: in Development, if no Slack setting is present.</summary>
    public bool IsSlackStandIn { get; init; }

    /// <exception cref="SettingException">A setting is missing or wrong.</exception>
    public static HostSettings Read(IConfiguration configuration, bool isDevelopment) => new(
        StorageSettings.Read(configuration.GetSection("Storage")),
        ReadTeams(configuration.GetSection("Teams"), isDevelopment),
        ReadSlack(configuration.GetSection("Slack"), isDevelopment),
        ConfiguredOrganisations.Read(configuration.GetSection("Organisations")))
    {
        Scheduling = configuration.GetSection("Scheduling").Read<SchedulingSettings>(),
        PublicUrl = configuration.Read<PublicAddress>().Folder,
        Retention = RetentionSettings.Read(configuration.GetSection("Retention")),
        IsSlackStandIn = isDevelopment && !configuration.GetSection("Slack").GetChildren().Any(),
    };

    /// <summary>
    /// Slack is on if any of its settings is present; then all that it requires must be present too. Without any,
    /// Development uses the simulated Slack.
    /// </summary>
    internal static SlackOptions? ReadSlack(IConfigurationSection section, bool isDevelopment)
    {
        if (!section.GetChildren().Any()) return isDevelopment ? StandInSlack.Make() : null;
        SlackOptions slack = section.Read<SlackOptions>();
        if (slack.BotToken.Length == 0) throw section.Wrong(nameof(slack.BotToken), "the bot's token (xoxb-…)");
        if (!slack.Limits.Enabled && !isDevelopment) throw LimitsMayNotBeOff(section);
        return slack;
    }

    internal static TeamsOptions ReadTeams(IConfigurationSection section, bool isDevelopment)
    {
        TeamsOptions teams = section.Read<TeamsOptions>();
        if (teams.Unauthenticated && !isDevelopment)
        {
            throw section.Wrong(
                nameof(teams.AppId),
                "the bot registration's application id "
                + "(without one the bot takes anyone's word, which only Development allows)");
        }

        if (!teams.Limits.Enabled && !isDevelopment) throw LimitsMayNotBeOff(section);
        return teams;
    }

    private static SettingException LimitsMayNotBeOff(IConfigurationSection section) =>
        section.Wrong("Limits:Enabled", "true (the platform's limits may be ignored in Development only)");
}
