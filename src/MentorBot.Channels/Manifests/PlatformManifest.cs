using MentorBot.Channels.Settings;
using Microsoft.Extensions.Configuration;

namespace MentorBot.Channels.Manifests;

/// <summary>The manifest that registers the bot with a platform, as a command writes it.</summary>
/// <param name="About">What the command does, in a sentence.</param>
/// <param name="Make">
/// Makes the file from all settings of the program. Throws a <see cref="SettingException"/> if one that it needs is
/// missing or wrong.
/// </param>
public sealed record PlatformManifest(string About, Func<IConfiguration, byte[]> Make)
{
    /// <summary>
    /// The setting of the platform that is needed beside <c>PublicUrl</c>, such as <c>Teams__AppId</c>; null if there
    /// is none.
    /// </summary>
    public string? Needs { get; init; }
}
