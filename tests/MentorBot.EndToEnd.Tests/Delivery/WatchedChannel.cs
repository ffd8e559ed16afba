using System.Collections.Immutable;
using MentorBot.Conversation.Messages;

namespace MentorBot.EndToEnd.Tests.Delivery;

/// <summary>A channel whose sends count as under way.</summary>
internal sealed class WatchedChannel(IChannel inner, Traffic traffic) : IChannel
{
    public string Name => inner.Name;

    public Address? AddressOf(string account) => inner.AddressOf(account);

    public ImmutableArray<PacingScope> ScopesOf(Address to) => inner.ScopesOf(to);

    public async Task<SendOutcome> SendAsync(
        Address to, OutboundMessage message, string? replacesId, CancellationToken cancellationToken)
    {
        using Traffic.Passage passage = traffic.Begin();
        return await inner.SendAsync(to, message, replacesId, cancellationToken);
    }
}
