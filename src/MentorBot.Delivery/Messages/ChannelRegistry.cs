using System.Collections.Concurrent;
using MentorBot.Conversation.Messages;

namespace MentorBot.Delivery.Messages;

/// <summary>The platforms' mouths, and how each is.</summary>
public sealed class ChannelRegistry
{
    private readonly Dictionary<string, IChannel> _byName;
    private readonly ConcurrentDictionary<string, bool> _waiting = new(StringComparer.Ordinal);

    /// <param name="channels">All that there are.</param>
    public ChannelRegistry(IEnumerable<IChannel> channels) =>
        _byName = channels.ToDictionary(channel => channel.Name, StringComparer.Ordinal);

    /// <summary>What addresses can be of.</summary>
    public IReadOnlyCollection<string> Names => _byName.Keys;

    /// <summary>
    /// What was last to be sent there the platform has not taken: it is down, refuses the bot's credentials, or wants
    /// fewer messages.
    /// </summary>
    public bool IsWaiting(string name) => _waiting.GetValueOrDefault(name);

    internal IChannel? Find(string name) => _byName.GetValueOrDefault(name);

    internal Address? AddressOf(string account) =>
        _byName.Values.Select(channel => channel.AddressOf(account)).FirstOrDefault(address => address is not null);

    internal void Note(string name, SendOutcome outcome) => _waiting[name] = outcome is Wait;
}
