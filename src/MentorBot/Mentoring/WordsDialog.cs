using MentorBot.Conversation.Dialogs;
using MentorBot.People;

namespace MentorBot.Mentoring;

/// <summary>Mentor or mentee writes to the other.</summary>
internal sealed class WordsDialog : IDialog
{
    /// <summary>Given: the exchange's id.</summary>
    public const string Id = "#exchange";

    /// <summary>Given: what was said already, which goes nowhere before they have seen to whom.</summary>
    public const string Said = "#said";

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

        string? words = await context.Ask<string?>("words", MentoringCards.Ask(exchange, context.Given(Said)));
        if (words is null)
        {
            await context.Say(MentoringCards.Text(MentoringWords.LeftForLater));
            return;
        }

        await context.Once("send", turn => Send(turn, exchange, words), MentoringWords.SentHint);
        await context.Say(MentoringCards.Text(MentoringWords.Sent(exchange.With.Call), exchange.With));
    }

    private static bool Send(ITurn turn, Exchange exchange, string words)
    {
        turn.Raise(new WordsWritten(exchange, words));
        return true;
    }
}
