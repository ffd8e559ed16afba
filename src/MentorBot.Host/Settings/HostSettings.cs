using MentorBot.Channels;
using MentorBot.Channels.Settings;
using MentorBot.SmallTalk;
using MentorBot.Turns.Purging;

namespace MentorBot.Host.Settings;

/// <summary>The settings of the host, read and checked once.</summary>
/// <param name="Storage">Where the state is stored.</param>
/// <param name="Platforms">Where people talk to the bot.</param>
/// <param name="Organisations">Which tenants and workspaces form an organisation.</param>
internal sealed record HostSettings(
    StorageSettings Storage, PlatformSettings Platforms, ConfiguredOrganisations Organisations)
{
    /// <summary>When the recurring jobs run.</summary>
    public required SchedulingSettings Scheduling { get; init; }

    /// <summary>The address at which the bot is reached from outside; null if it is not set.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Whom people can turn to.</summary>
    public required SupportContact Support { get; init; }

    /// <summary>How long rows are kept.</summary>
    public required Retention Retention { get; init; }

    /// <exception cref="SettingException">A setting is missing or wrong.</exception>
    public static HostSettings Read(IConfiguration configuration, bool isDevelopment) =>
        Read(configuration, isDevelopment, Settings.Platforms.All);

    /// <param name="configuration">All settings.</param>
    /// <param name="isDevelopment">Whether the host runs in Development.</param>
    /// <param name="platforms">The available platforms.</param>
    /// <exception cref="SettingException">A setting is missing or wrong.</exception>
    public static HostSettings Read(
        IConfiguration configuration, bool isDevelopment, IReadOnlyList<IPlatform> platforms) => new(
        StorageSettings.Read(configuration.GetSection("Storage")),
        PlatformSettings.Read(configuration, platforms, isDevelopment, isCommand: false),
        ConfiguredOrganisations.Read(configuration.GetSection("Organisations"), platforms))
        {
            Scheduling = configuration.GetSection("Scheduling").Read<SchedulingSettings>(),
            PublicUrl = configuration.Read<PublicAddress>().Folder,
            Support = configuration.GetSection("Support").Read<SupportSettings>().ToContact(),
            Retention = RetentionSettings.Read(configuration.GetSection("Retention")),
        };
}
