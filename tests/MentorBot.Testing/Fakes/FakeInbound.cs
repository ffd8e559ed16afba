using System.Collections.Concurrent;
using MentorBot.Conversation.Messages;

namespace MentorBot.Testing.Fakes;

/// <summary>Keeps what it is brought, and answers as told.</summary>
public sealed class FakeInbound : IInbound
{
    public ConcurrentQueue<InboundEvent> Events { get; } = new();

    public Func<InboundEvent, TurnAnswer> Answer { get; set; } = static _ => TurnAnswer.Nothing;

    /// <summary>What an answer waits for; null: nothing.</summary>
    public Task<TurnAnswer>? Work { get; set; }

    public Task<TurnAnswer> HandleAsync(InboundEvent inbound, CancellationToken cancellationToken)
    {
        Events.Enqueue(inbound);
        return Work ?? Task.FromResult(Answer(inbound));
    }
}
