using MentorBot.Conversation.Language.Intents;
using MentorBot.Turns.Events;
using MentorBot.Turns.Nudges;

namespace MentorBot.Turns.Features;

/// <summary>
/// Answers a typed command. <paramref name="rest"/> is the text after the command word, empty where there is none.
/// </summary>
public delegate Task CommandHandler(Turn turn, string rest, CancellationToken cancellationToken);

/// <summary>Answers a sentence whose meaning was understood, or the button that stands for that meaning.</summary>
public delegate Task IntentHandler(Turn turn, Meaning meaning, CancellationToken cancellationToken);

/// <summary>
/// Answers a text that is not understood. <paramref name="nearest"/> are the meanings that come near, the nearest
/// first; a button with the verb <see cref="Routes.IntentVerb"/> and the intent's name chooses one of them.
/// </summary>
public delegate Task UnclearHandler(
    Turn turn, string text, IReadOnlyList<Meaning> nearest, CancellationToken cancellationToken);

/// <summary>The names by which the person may mention colleagues.</summary>
public delegate Task<IReadOnlyList<ColleagueName>> NamesReader(Turn turn, CancellationToken cancellationToken);

/// <summary>
/// Answers a button. <paramref name="subject"/> is what the button's token names. It is looked up among the rows of the
/// person who pressed.
/// </summary>
public delegate Task ActionHandler(Turn turn, string? subject, CancellationToken cancellationToken);

/// <summary>Answers something that happened to the person on the platform.</summary>
public delegate Task InboundHandler<in TEvent>(Turn turn, TEvent inbound, CancellationToken cancellationToken)
    where TEvent : PersonEvent;

/// <summary>Handles a letter that another person's turn wrote.</summary>
public delegate Task LetterHandler<T>(Turn turn, Letter<T> letter, CancellationToken cancellationToken) where T : class;

/// <summary>
/// Handles a nudge that is due. The row of the nudge is removed unless the handler schedules it again.
/// </summary>
public delegate Task NudgeHandler(Turn turn, Nudge nudge, CancellationToken cancellationToken);

/// <summary>Reacts to something that was raised in the turn.</summary>
public delegate Task Reaction<in T>(Turn turn, T happened, CancellationToken cancellationToken) where T : class;
