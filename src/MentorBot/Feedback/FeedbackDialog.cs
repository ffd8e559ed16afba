using MentorBot.Conversation.Dialogs;

namespace MentorBot.Feedback;

/// <summary>Gives feedback on a win that was shared: one box first, then only what is missing.</summary>
internal sealed class FeedbackDialog : IDialog
{
    /// <summary>Name of a given value: the win's id.</summary>
    public const string Win = "#win";

    public static string Name => "feedback";
    public static int Version => 1;

    public async Task RunAsync(IDialogContext context)
    {
        string id = context.Given(Win)!;
        SharedWin? win = await context.Look("win", rows => rows.FindAsync(SharedWin.Kind, id));
        if (win is null or { From.IsFormer: true })
        {
            await context.Say(FeedbackCards.Text(FeedbackWords.Gone));
            return;
        }

        string? did = await context.Ask<string?>("did", FeedbackCards.Did(win));
        if (did is null)
        {
            await context.Say(FeedbackCards.Text(FeedbackWords.Later));
            return;
        }

        Answers more = await context.Ask<Answers>("more", FeedbackCards.More(win));
        await context.Once("send", turn => SendAsync(turn, win, did, more), FeedbackWords.SentHint);
        await context.Say(FeedbackCards.Text(FeedbackWords.Sent(win.From.Call), win.From));
    }

    private static async Task<FeedbackRow> SendAsync(ITurn turn, SharedWin asked, string did, Answers more)
    {
        // The person who shared it may have been merged into another since.
        SharedWin win = await turn.FindAsync(SharedWin.Kind, asked.Id) ?? asked;
        FeedbackRow given = new(turn.NewId(), win.From, win.Text, did, IsMine: true, turn.Now)
        {
            Impact = more.Text(FeedbackCards.Impact, before: null), Next = more.Text(FeedbackCards.Next, before: null),
        };
        turn.Put(FeedbackRow.Kind, given.Id, given);
        turn.Put(SharedWin.Kind, win.Id, win with { Asked = true, Given = true });
        turn.Raise(new FeedbackGiven(given));
        return given;
    }
}

/// <summary>Feedback was given. Raised in the giver's turn.</summary>
internal sealed record FeedbackGiven(FeedbackRow Feedback);
