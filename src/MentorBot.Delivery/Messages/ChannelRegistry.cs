using System.Collections.Concurrent;

namespace MentorBot.Delivery.Messages;

/// <summary>The channels of all platforms, and the state of each.</summary>
public sealed class ChannelRegistry
{
    private readonly Dictionary<string, IChannel> _byName;
    private readonly ConcurrentDictionary<string, bool> _waiting = new(StringComparer.Ordinal);

    /// <param name="channels">All channels.</param>
    public ChannelRegistry(IEnumerable<IChannel> channels) =>
        _byName = channels.ToDictionary(channel => channel.Name, StringComparer.Ordinal);

    /// <summary>The names of the channels.</summary>
    public IReadOnlyCollection<string> Names => _byName.Keys;

    /// <summary>
    /// Whether the platform did not accept the last message: it is down, rejects the bot's credentials, or limits the
    /// rate.
    /// </summary>
    public bool IsWaiting(string name) => _waiting.GetValueOrDefault(name);

    internal IChannel? Find(string name) => _byName.GetValueOrDefault(name);

    internal Address? AddressOf(string account) =>
        _byName.Values.Select(channel => channel.AddressOf(account)).FirstOrDefault(address => address is not null);

    internal void Note(string name, SendOutcome outcome) => _waiting[name] = outcome is Wait;
}
