namespace MentorBot.Conversation.Dialogs;

/// <summary>
/// A conversation about one subject, written as a method that reads from top to bottom. Each turn replays it over the
/// journal of its answers. So it acts only through <see cref="IDialogContext"/>: no clock, randomness, I/O or other
/// <c>await</c>, and no <c>using</c> or <c>finally</c> across a question.
/// </summary>
public interface IDialog
{
    /// <summary>The name of the dialog in journals. It never changes after a release.</summary>
    static abstract string Name { get; }

    /// <summary>Increases when steps are renamed, removed or change their meaning.</summary>
    static abstract int Version { get; }

    /// <summary>The conversation, from its first question to its end.</summary>
    Task RunAsync(IDialogContext context);
}
