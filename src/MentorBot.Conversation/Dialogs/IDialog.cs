namespace MentorBot.Conversation.Dialogs;

/// <summary>
/// A context about one thing, as a method that reads top-down. It is replayed over the journal of its answers each
/// turn, so it does nothing but through <see cref="IDialogContext"/>: no clock, chance, I/O or foreign <c>await</c>,
/// and no <c>using</c> or <c>finally</c> across a question.
/// </summary>
public interface IDialog
{
    /// <summary>Names the dialog in journals. It never changes once released.</summary>
    static abstract string Name { get; }

    /// <summary>Rises when steps are renamed, removed or change their meaning.</summary>
    static abstract int Version { get; }

    /// <summary>The context, from its first question to its end.</summary>
    Task RunAsync(IDialogContext context);
}
