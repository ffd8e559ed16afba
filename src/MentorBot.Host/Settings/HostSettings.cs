using MentorBot.Slack;
using MentorBot.Teams;
using MentorBot.Turns.Purging;

namespace MentorBot.Host.Settings;

/// <summary>What the program starts with, read and checked once.</summary>
/// <param name="Storage">Where state is kept.</param>
/// <param name="Teams">The Teams channel.</param>
/// <param name="Slack">The Slack channel; null where it is off.</param>
/// <param name="Organisations">Who belongs together.</param>
internal sealed record HostSettings(
    StorageSettings Storage, TeamsOptions Teams, SlackOptions? Slack, ConfiguredOrganisations Organisations)
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
        Scheduling = configuration.GetSection("Scheduling").Read<SchedulingSettings>(),
        PublicUrl = configuration.Read<PublicAddress>().Folder,
        Retention = RetentionSettings.Read(configuration.GetSection("Retention")),
        IsSlackStandIn = isDevelopment && !configuration.GetSection("Slack").GetChildren().Any(),
    };

    /// <summary>
    /// Slack is on where any of its settings is there; then all that it needs must be. Without any, Development has its
    /// own.
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
