using MentorBot.Conversation.Dialogs;
using MentorBot.People;

namespace MentorBot.Mentoring;

/// <summary>
/// Writes to somebody of the person's circle. What was typed is shown as it will arrive, and then sent.
/// </summary>
internal sealed class MessageDialog : IDialog
{
    /// <summary>Name of a given value, and of the step that asks for it: the message.</summary>
    public const string Words = "words";

    public static string Name => "message";
    public static int Version => 1;

    public async Task RunAsync(IDialogContext context)
    {
        if (await context.RecipientAsync(MentoringWords.MessageWho) is not { } to) return;
        string? words = await context.Ask<string?>(Words, MentoringCards.AskMessage(to));
        if (words is null)
        {
            await context.Say(MentoringCards.Text(MentoringWords.MessageLeft));
            return;
        }

        if (context.IsUnseen(Words, words)
            && !await context.ShowAsync(
                MentoringCards.Arriving(PeopleBook.SenderOf(context), words, blocker: ""), to, Words))
            return;
        await context.Once("send", turn => Send(turn, to, words), MentoringWords.MessageSentHint);
        await context.Say(MentoringCards.Text(MentoringWords.Sent(to.Call), to));
    }

    private static bool Send(ITurn turn, Contact to, string words)
    {
        turn.Raise(new MessageWritten(turn.NewId(), to, words));
        return true;
    }
}

/// <summary>A message that begins an exchange was written. Raised in the writer's turn.</summary>
internal sealed record MessageWritten(string Id, Contact To, string Text);
