using MentorBot.Conversation.Dialogs;
using MentorBot.People;

namespace MentorBot.Feedback;

/// <summary>
/// Gives feedback to somebody: one box first, then only what is missing. What was typed is shown as it will arrive, and
/// then sent.
/// </summary>
internal sealed class FeedbackDialog : IDialog
{
    /// <summary>Name of a given value: the id of the win that it is about.</summary>
    public const string Win = "#win";

    /// <summary>Name of a given value: the id of the request that it answers.</summary>
    public const string Request = "#request";

    /// <summary>Name of a given value, and of the step that asks for it: what the other person did.</summary>
    public const string Did = "did";

    private const string More = "more";

    public static string Name => "feedback";
    public static int Version => 1;

    public async Task RunAsync(IDialogContext context)
    {
        if (await TopicAsync(context) is not { } topic) return;
        string? did = await context.Ask<string?>(Did, FeedbackCards.Did(topic));
        if (did is null)
        {
            await context.Say(FeedbackCards.Text(topic.IsWin ? FeedbackWords.Later : FeedbackWords.Unsent));
            return;
        }

        Answers more = await context.Ask<Answers>(More, FeedbackCards.More(topic.With));
        FeedbackRow given = new("", topic.With, topic.Situation, did, IsMine: true, default)
        {
            Impact = more.Text(FeedbackCards.Impact, before: null), Next = more.Text(FeedbackCards.Next, before: null),
        };
        if (IsUnseen(context, given)
            && !await context.ShowAsync(FeedbackCards.Arriving(PeopleBook.SenderOf(context), given), topic.With, Did))
            return;
        await context.Once("send", turn => SendAsync(turn, topic, given), FeedbackWords.SentHint);
        await context.Say(FeedbackCards.Text(FeedbackWords.Sent(topic.With.Call), topic.With));
    }

    private static bool IsUnseen(IDialogContext context, FeedbackRow given) =>
        context.IsUnseen(Did, given.Did)
            || context.IsUnseen(More, null)
            || context.IsUnseen($"{More}.{FeedbackCards.Impact}", given.Impact)
            || context.IsUnseen($"{More}.{FeedbackCards.Next}", given.Next);

    /// <summary>What the feedback is about; null where it cannot be given: the person was told.</summary>
    private static async Task<FeedbackTopic?> TopicAsync(IDialogContext context)
    {
        if (context.Given(Win) is { } id)
        {
            SharedWin? win = await context.Look("win", rows => rows.FindAsync(SharedWin.Kind, id));
            if (win is not null and not { From.IsFormer: true }) return FeedbackTopic.Of(win);
            await context.Say(FeedbackCards.Text(FeedbackWords.Gone));
            return null;
        }

        if (context.Given(Request) is { } asked)
        {
            FeedbackRequest? request =
                await context.Look("request", rows => rows.FindAsync(FeedbackRequest.Kind, asked));
            if (request is not null and not { From.IsFormer: true })
                return new FeedbackTopic(request.From, request.Text);
            await context.Say(FeedbackCards.Text(FeedbackWords.Gone));
            return null;
        }

        if (await context.RecipientAsync(FeedbackWords.GiveWho) is not { } to) return null;
        DateOnly today = context.Today;
        SharedWin? waiting =
            await context.Look("waiting", rows => FeedbackMoments.FindWaitingAsync(rows, today, to.Id));
        return waiting is null ? new FeedbackTopic(to, "") : FeedbackTopic.Of(waiting);
    }

    private static async Task<FeedbackRow> SendAsync(ITurn turn, FeedbackTopic topic, FeedbackRow written)
    {
        FeedbackRow given = written with { Id = turn.NewId(), At = turn.Now };
        if (topic.Win is { } id && await turn.FindAsync(SharedWin.Kind, id) is { } win)
        {
            // The person who shared it may have been merged into another since.
            given = given with { With = win.From };
            turn.Put(SharedWin.Kind, win.Id, win with { Asked = true, Given = true });
        }

        turn.Put(FeedbackRow.Kind, given.Id, given);
        turn.Raise(new FeedbackGiven(given));
        return given;
    }
}

/// <summary>What feedback is about.</summary>
/// <param name="With">Who gets it.</param>
/// <param name="Situation">The win, or the request; empty where it is about neither.</param>
/// <param name="Win">The id of the win; null where it is about none.</param>
internal sealed record FeedbackTopic(Contact With, string Situation, string? Win = null)
{
    public bool IsWin => Win is not null;

    public static FeedbackTopic Of(SharedWin win) => new(win.From, win.Text, win.Id);
}

/// <summary>Feedback was given. Raised in the giver's turn.</summary>
internal sealed record FeedbackGiven(FeedbackRow Feedback);
