using MentorBot.Channels;
using MentorBot.Channels.Settings;

namespace MentorBot.Host.Settings;

/// <summary>The settings of all platforms, each read by the platform itself.</summary>
internal sealed class PlatformSettings
{
    private PlatformSettings(IReadOnlyList<ConfiguredPlatform> all) => All = all;

    /// <summary>Every platform, whether it is on or off.</summary>
    public IReadOnlyList<ConfiguredPlatform> All { get; }

    /// <param name="settings">All settings of the program.</param>
    /// <param name="platforms">The available platforms.</param>
    /// <param name="isDevelopment">Whether the program runs in Development.</param>
    /// <param name="isCommand">Whether a command reads them, and not a host.</param>
    /// <exception cref="SettingException">A setting is missing or wrong.</exception>
    public static PlatformSettings Read(
        IConfiguration settings, IReadOnlyList<IPlatform> platforms, bool isDevelopment, bool isCommand)
    {
        PlatformProgram program = new(isDevelopment, isCommand, [.. platforms.Select(platform => platform.Name)]);
        return new PlatformSettings(
            [.. platforms.Select(platform => platform.Read(settings.GetSection(platform.Section), program))]);
    }

    /// <summary>Adds the channel of every platform that is on.</summary>
    public void AddTo(IServiceCollection services)
    {
        foreach (ConfiguredPlatform platform in All) platform.Add(services);
    }
}
