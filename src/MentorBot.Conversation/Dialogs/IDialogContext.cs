using MentorBot.Conversation.Cards;

namespace MentorBot.Conversation.Dialogs;

/// <summary>
/// All that a dialog can do. Each call names a step; what it returned is recorded under that name and returned again
/// when the dialog is replayed. A dialog is not cancelled while it runs, its turn is: hence no cancellation tokens.
/// </summary>
public interface IDialogContext
{
    /// <summary>The day on which the dialog began, where the person is.</summary>
    DateOnly Today { get; }

    /// <summary>The name to address the person by, where it is known.</summary>
    string? Name { get; }

    /// <summary>
    /// What was known when the dialog was started, by the name of the step that would ask for it; null where nothing
    /// was.
    /// </summary>
    string? Given(string name);

    /// <summary>Asks, and waits until the person answers, be it days.</summary>
    /// <typeparam name="T">
    /// What the answer is read as: <see cref="string"/>, <see cref="DateOnly"/>, <see cref="int"/>,
    /// <see cref="decimal"/>, <see cref="bool"/>, and for a question with several inputs <see cref="Answers"/>. A
    /// question that can be skipped is asked for a type that can be null.
    /// </typeparam>
    /// <param name="step">The step's name: unique in the dialog, without dots.</param>
    /// <param name="question">What is asked.</param>
    Task<T> Ask<T>(string step, Question question);

    /// <summary>Reads rows. What it returns is recorded: a replay sees what was read first.</summary>
    Task<T> Look<T>(string step, Func<IRows, Task<T>> read);

    /// <summary>Writes, once and for all: <c>back</c> does not cross it.</summary>
    /// <param name="step">The step's name.</param>
    /// <param name="act">What to do. Its writes are part of this turn's one batch.</param>
    /// <param name="saved">
    /// What to say to a person who wants to go back behind it: what is saved, and how to change it.
    /// </param>
    Task<T> Once<T>(string step, Func<ITurn, Task<T>> act, string saved);

    /// <summary>Says something. Not recorded: it is said when the dialog first comes by.</summary>
    /// <param name="card">What.</param>
    /// <param name="key">
    /// What a later message names it by whose place it takes; null for a message that is never replaced.
    /// </param>
    Task Say(Card card, string? key = null);
}

/// <summary>Shorter ways to say the same.</summary>
public static class DialogContextExtensions
{
    /// <summary>Writes what needs no reading.</summary>
    public static Task<T> Once<T>(this IDialogContext context, string step, Func<ITurn, T> act, string saved)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Once(step, turn => Task.FromResult(act(turn)), saved);
    }
}
