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

    public async Task RunAsync(IDialogContext talk)
    {
        string id = talk.Given(Id)!;
        Exchange? exchange = await talk.Look("exchange", rows => rows.FindAsync(Exchange.Kind, id));
        if (exchange is null)
        {
            await talk.Say(MentoringCards.Text(MentoringWords.Gone));
            return;
        }

        if (exchange.With.IsFormer)
        {
            await talk.Say(PeopleBook.NotHere);
            return;
        }

        string? words = await talk.Ask<string?>("words", MentoringCards.Ask(exchange, talk.Given(Said)));
        if (words is null)
        {
            await talk.Say(MentoringCards.Text(MentoringWords.LeftForLater));
            return;
        }

        await talk.Once("send", turn => Send(turn, exchange, words), MentoringWords.SentHint);
        await talk.Say(MentoringCards.Text(MentoringWords.Sent(exchange.With.Call)));
    }

    private static bool Send(ITurn turn, Exchange exchange, string words)
    {
        turn.Raise(new WordsWritten(exchange, words));
        return true;
    }
}
