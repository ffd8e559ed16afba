using System.Collections.Concurrent;
using MentorBot.Conversation.Messages;

namespace MentorBot.Tests.Driving;

/// <summary>A platform that takes everything and shows each conversation as its client would.</summary>
internal sealed class FakeChannel : IChannel
{
    private readonly ConcurrentDictionary<string, Chat> _chats = new(StringComparer.Ordinal);

    public string Name => "fake";

    public Chat ChatOf(string conversation) => _chats.GetOrAdd(conversation, _ => new Chat());

    public Task<SendOutcome> SendAsync(
        Address to, OutboundMessage message, string? replacesId, CancellationToken cancellationToken) =>
        Task.FromResult<SendOutcome>(new Accepted(ChatOf(to.Conversation).Take(message, replacesId)));
}
