using MentorBot.Channels;
using MentorBot.Host.Settings;

namespace MentorBot.EndToEnd.Tests.Settings;

/// <summary>Finds the settings of one platform among those of all.</summary>
internal static class PlatformOptions
{
    /// <summary>The settings of the platform that has settings of this type; null if it is off.</summary>
    public static T? Options<T>(this HostSettings settings) where T : class => settings.Find<T>()?.Options as T;

    /// <summary>Whether the sandbox plays that platform.</summary>
    public static bool IsSimulated<T>(this HostSettings settings) where T : class =>
        settings.Find<T>() is { IsSimulated: true };

    private static ConfiguredPlatform? Find<T>(this HostSettings settings) =>
        settings.Platforms.All.SingleOrDefault(platform => platform.Options is T);
}
