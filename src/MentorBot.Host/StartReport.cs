using MentorBot.Channels;
using MentorBot.Host.Settings;

namespace MentorBot.Host;

/// <summary>
/// Logs the state of the program after its start: where it listens, where its state is, which channels are on, and
/// which development defaults are active.
/// </summary>
internal static class StartReport
{
    public static IEnumerable<string> Lines(HostSettings settings, IEnumerable<string> urls, bool isDevelopment)
    {
        foreach (string url in urls) yield return $"MentorBot listens on {url}";
        yield return $"Database: {settings.Storage.Address.Name}";
        yield return settings.Support.Text is { } contact
            ? $"Support: people are told to turn to '{contact}'"
            : "Support: people are told of no contact; Support__Contact names one";
        IReadOnlyList<ConfiguredPlatform> platforms = settings.Platforms.All;
        foreach (ConfiguredPlatform platform in platforms) yield return platform.State;
        foreach (string warning in platforms.SelectMany(platform => platform.Warnings)) yield return warning;
        if (!isDevelopment) yield break;
        foreach (string active in platforms.SelectMany(platform => platform.DevelopmentDefaults))
            yield return $"Development default: {active}";
        yield return "Development default: the sandbox page stands at /.";
    }
}
