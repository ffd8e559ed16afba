using MentorBot.Channels.Manifests;
using MentorBot.Channels.Settings;
using MentorBot.Conversation.Messages;
using Microsoft.Extensions.Configuration;

namespace MentorBot.Channels;

/// <summary>
/// A platform on which people talk to the bot. Each is a project with its channel and an implementation of this
/// interface. A program has a list of the platforms, and knows nothing else about any of them.
/// </summary>
public interface IPlatform
{
    /// <summary>
    /// Its name in addresses and accounts (<see cref="IChannel.Name"/>), such as <c>teams</c>; also the name of its
    /// column in rosters and of its command under <c>manifest</c>. No other platform's accounts may begin with it.
    /// </summary>
    string Name { get; }

    /// <summary>The section of its settings, such as <c>Teams</c>.</summary>
    string Section { get; }

    /// <summary>
    /// The key in <c>Organisations__{name}</c> under which its tenants or workspaces that belong to the organisation
    /// are listed.
    /// </summary>
    string TenantsKey { get; }

    /// <summary>
    /// Whether its ids of tenants and people may be written in either case; they are in lower case in its accounts.
    /// </summary>
    bool IgnoresCase { get; }

    /// <summary>The manifest that registers the bot with it.</summary>
    PlatformManifest Manifest { get; }

    /// <summary>Reads and checks its settings.</summary>
    /// <param name="section">Its section; it may have no settings.</param>
    /// <param name="program">The program that will use them.</param>
    /// <exception cref="SettingException">A setting is missing or wrong.</exception>
    ConfiguredPlatform Read(IConfigurationSection section, PlatformProgram program);
}

/// <summary>What a platform must know about the program when its settings are read.</summary>
/// <param name="IsDevelopment">
/// Whether it runs in Development, where a platform may be simulated, and may be used without its secrets.
/// </param>
/// <param name="IsCommand">
/// Whether it is a command, which receives nothing from the platform: what only a running host needs is not required.
/// </param>
/// <param name="Platforms">The names of all its platforms.</param>
public sealed record PlatformProgram(bool IsDevelopment, bool IsCommand, IReadOnlyCollection<string> Platforms);
