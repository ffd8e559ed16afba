using MentorBot.Conversation.Dialogs;
using MentorBot.People;

namespace MentorBot.Mentoring;

/// <summary>Writes an answer in an exchange. What was typed is shown as it will arrive, and then sent.</summary>
internal sealed class WordsDialog : IDialog
{
    /// <summary>Name of a given value: the exchange's id.</summary>
    public const string Id = "#exchange";

    /// <summary>Name of a given value, and of the step that asks for it: the answer.</summary>
    public const string Words = "words";

    /// <summary>
    /// Name of a given value: text that is filled into the box. Only journals and drafts of earlier releases have it.
    /// </summary>
    private const string Said = "#said";

    public static string Name => "words";
    public static int Version => 1;

    public async Task RunAsync(IDialogContext context)
    {
        string id = context.Given(Id)!;
        Exchange? exchange = await context.Look("exchange", rows => rows.FindAsync(Exchange.Kind, id));
        if (exchange is null)
        {
            await context.Say(MentoringCards.Text(MentoringWords.Gone));
            return;
        }

        if (exchange.With.IsFormer)
        {
            await context.Say(PeopleBook.NotHere);
            return;
        }

        string? words = await context.Ask<string?>(Words, MentoringCards.Ask(exchange, context.Given(Said)));
        if (words is null)
        {
            await context.Say(MentoringCards.Text(MentoringWords.LeftForLater));
            return;
        }

        if (context.IsUnseen(Words, words)
            && !await context.ShowAsync(
                MentoringCards.Arriving(PeopleBook.SenderOf(context), words, exchange.Blocker), exchange.With, Words))
            return;
        await context.Once("send", turn => Send(turn, exchange, words), MentoringWords.SentHint);
        await context.Say(MentoringCards.Text(MentoringWords.Sent(exchange.With.Call), exchange.With));
    }

    private static bool Send(ITurn turn, Exchange exchange, string words)
    {
        turn.Raise(new WordsWritten(exchange, words));
        return true;
    }
}
