using MentorBot.Conversation.Cards;

namespace MentorBot.Conversation.Dialogs;

/// <summary>
/// Everything that a dialog can do. Each call names a step; its result is recorded under that name and returned again
/// when the dialog is replayed. A dialog itself is not cancelled, only its turn is: hence no cancellation tokens.
/// </summary>
public interface IDialogContext
{
    /// <summary>The date on which the dialog began, in the person's time zone.</summary>
    DateOnly Today { get; }

    /// <summary>The name to address the person by, where it is known.</summary>
    string? Name { get; }

    /// <summary>
    /// A value that was known when the dialog was started, by the name of the step that would ask for it; null where
    /// there was none.
    /// </summary>
    string? Given(string name);

    /// <summary>Asks a question, and waits until the person answers, even if it takes days.</summary>
    /// <typeparam name="T">
    /// The type of the answer: <see cref="string"/>, <see cref="DateOnly"/>, <see cref="int"/>, <see cref="decimal"/>,
    /// <see cref="bool"/>, and for a question with several inputs <see cref="Answers"/>. A question that can be skipped
    /// needs a nullable type.
    /// </typeparam>
    /// <param name="step">The step's name: unique in the dialog, without dots.</param>
    /// <param name="question">The question.</param>
    Task<T> Ask<T>(string step, Question question);

    /// <summary>
    /// Whether the answer to a question, or a field of it, was typed into the chat. Nobody has seen it on a card with a
    /// button that sends it: so it is shown before it goes to anybody else.
    /// </summary>
    bool WasTyped(string step);

    /// <summary>Reads rows. The result is recorded: a replay sees what was read the first time.</summary>
    Task<T> Look<T>(string step, Func<IRows, Task<T>> read);

    /// <summary>Writes rows, exactly once. <c>back</c> does not undo it.</summary>
    /// <param name="step">The step's name.</param>
    /// <param name="act">Does the writing. Its writes are part of this turn's one batch.</param>
    /// <param name="saved">
    /// The message to a person who wants to go back past this step: what is saved, and how to change it.
    /// </param>
    Task<T> Once<T>(string step, Func<ITurn, Task<T>> act, string saved);

    /// <summary>Sends a message. It is not recorded: it is sent when the dialog first reaches this call.</summary>
    /// <param name="card">The message.</param>
    /// <param name="key">
    /// A name by which a later message can replace this one; null for a message that is never replaced.
    /// </param>
    Task Say(Card card, string? key = null);
}

/// <summary>Shorter forms of the calls.</summary>
public static class DialogContextExtensions
{
    /// <summary>Writes rows without reading any.</summary>
    public static Task<T> Once<T>(this IDialogContext context, string step, Func<ITurn, T> act, string saved)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Once(step, turn => Task.FromResult(act(turn)), saved);
    }
}
