using System.Collections.Concurrent;
using MentorBot.Conversation.Messages;

namespace MentorBot.Slack.Tests.Fakes;

/// <summary>Keeps what it is brought, and answers as told.</summary>
internal sealed class FakeInbound : IInbound
{
    public ConcurrentQueue<InboundEvent> Events { get; } = new();

    public Func<InboundEvent, TurnAnswer> Answer { get; set; } = static _ => TurnAnswer.Nothing;

    public Task<TurnAnswer> HandleAsync(InboundEvent inbound, CancellationToken cancellationToken)
    {
        Events.Enqueue(inbound);
        return Task.FromResult(Answer(inbound));
    }
}
