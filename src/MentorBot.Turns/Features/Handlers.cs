using MentorBot.Conversation.Messages;
using MentorBot.Turns.Events;
using MentorBot.Turns.Nudges;

namespace MentorBot.Turns.Features;

/// <summary>Answers a typed word. <paramref name="rest"/> is what stood behind it, empty where nothing did.</summary>
public delegate Task CommandHandler(Turn turn, string rest, CancellationToken cancellationToken);

/// <summary>
/// Answers a button. <paramref name="subject"/> is what its token names; it is looked up among the presser's own rows.
/// </summary>
public delegate Task ActionHandler(Turn turn, string? subject, CancellationToken cancellationToken);

/// <summary>Answers what happened to the person on the platform.</summary>
public delegate Task InboundHandler<in TEvent>(Turn turn, TEvent inbound, CancellationToken cancellationToken)
    where TEvent : PersonEvent;

/// <summary>Works a letter that another person's turn wrote.</summary>
public delegate Task LetterHandler<T>(Turn turn, Letter<T> letter, CancellationToken cancellationToken) where T : class;

/// <summary>Works a nudge whose time has come. Its row is gone unless the handler schedules it anew.</summary>
public delegate Task NudgeHandler(Turn turn, Nudge nudge, CancellationToken cancellationToken);

/// <summary>Reacts to what came about in the turn.</summary>
public delegate Task Reaction<in T>(Turn turn, T happened, CancellationToken cancellationToken) where T : class;
