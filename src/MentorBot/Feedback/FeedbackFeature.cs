using MentorBot.CheckIns;
using MentorBot.Conversation.Cards;
using MentorBot.Goals;
using MentorBot.People;
using MentorBot.Turns;
using MentorBot.Turns.Events;
using MentorBot.Turns.Features;

namespace MentorBot.Feedback;

/// <summary>
/// A win that was shared leads to feedback, the feedback to a next step, and its giver is told once what came of it.
/// </summary>
internal sealed class FeedbackFeature : IFeature
{
    private const int MostShown = 3;

    public void Register(Routes routes)
    {
        routes.Rows(FeedbackJson.Default);
        routes.Age(SharedWin.Kind, win => win.At);
        routes.Age(FeedbackRow.Kind, feedback => feedback.At);
        routes.Age(MomentTold.Kind, told => told.At);
        routes.Dialogs.Add(() => new FeedbackDialog());
        routes.Command(FeedbackWords.FeedbackCommand, FeedbackAsync);
        routes.Command(FeedbackWords.MyFeedbackCommand, ShowMineAsync);
        routes.Command(FeedbackWords.TakeCommand, TakeLatestAsync);
        routes.Intent("feedback.mine", FeedbackWords.MyFeedbackCommand);
        routes.Action(FeedbackCards.GoalVerb, MakeGoalAsync);
        PeopleBook.Follow(routes, SharedWin.Kind, win => (win.Id, win.From), (win, from) => win with { From = from });
        PeopleBook.Follow(
            routes, FeedbackRow.Kind, one => (one.Id, one.With),
            (one, with) => with.IsFormer && one.IsMine ? null : one with { With = with });
        routes.When<WinShared>(TellManager);
        routes.When<GoalDone>(FeedbackMoments.TellAsync);
        routes.When<FeedbackGiven>(Send);
        routes.Letter(WinLetter.Kind, KeepWin);
        routes.Letter(MomentLetter.Kind, FeedbackMoments.HearAsync);
        routes.Letter(FeedbackLetter.Kind, HearFeedback);
        routes.Letter(TakenLetter.Kind, HearTakenAsync);
        routes.Nudge(FeedbackMoments.Nudge, FeedbackMoments.CallAsync);
    }

    private static Task TellManager(Turn turn, WinShared shared, CancellationToken cancellationToken)
    {
        PeopleBook.Write(
            turn, shared.Words.With, WinLetter.Kind, new WinLetter(shared.Words.Id, turn.FullName, shared.Words.Text));
        return Task.CompletedTask;
    }

    private static Task KeepWin(Turn turn, Letter<WinLetter> letter, CancellationToken cancellationToken)
    {
        WinLetter told = letter.Facts;
        turn.Put(
            SharedWin.Kind, told.Id,
            new SharedWin(told.Id, new Contact(letter.From.Partition, told.Name), told.Text, turn.Now));
        return Task.CompletedTask;
    }

    /// <summary>A manager with a waiting win gives feedback; anybody else is shown what they received.</summary>
    private static async Task FeedbackAsync(Turn turn, string rest, CancellationToken cancellationToken)
    {
        if (rest.Length > 0) await GivingFeature.GiveAsync(turn, rest, cancellationToken);
        else if (await FeedbackMoments.FindWaitingAsync(turn, turn.Today, from: null, cancellationToken) is { } win)
            await turn.StartAsync(
                FeedbackDialog.Name, new Dictionary<string, string> { [FeedbackDialog.Win] = win.Id },
                cancellationToken);
        else if (!await ShowLatestAsync(turn, cancellationToken))
            turn.Say(FeedbackCards.Text(Nothing(await PeopleBook.CircleAsync(turn, cancellationToken))));
    }

    private static async Task ShowMineAsync(Turn turn, string rest, CancellationToken cancellationToken)
    {
        if (!await ShowLatestAsync(turn, cancellationToken))
            turn.Say(FeedbackCards.Text(NothingGot(await PeopleBook.CircleAsync(turn, cancellationToken))));
    }

    private static string Nothing(Circle circle) => circle.Reports.IsEmpty ? NothingGot(circle) : FeedbackWords.NoWins;

    private static string NothingGot(Circle circle) =>
        circle.Manager is null ? FeedbackWords.NoneAlone : FeedbackWords.None;

    /// <summary>Shows the feedback that the person received last.</summary>
    /// <returns>False where they have received none yet.</returns>
    private static async Task<bool> ShowLatestAsync(Turn turn, CancellationToken cancellationToken)
    {
        FeedbackRow[] got =
        [
            .. (await turn.ListAsync(FeedbackRow.Kind, cancellationToken)).Where(feedback => !feedback.IsMine),
        ];
        foreach (FeedbackRow feedback in got.OrderBy(feedback => feedback.At).TakeLast(MostShown))
            turn.Say(FeedbackCards.Got(feedback), FeedbackCards.GotKey(feedback.Id));
        return got.Length > 0;
    }

    private static Task Send(Turn turn, FeedbackGiven given, CancellationToken cancellationToken)
    {
        FeedbackRow feedback = given.Feedback;
        PeopleBook.Write(
            turn, feedback.With, FeedbackLetter.Kind,
            new FeedbackLetter(feedback.Id, turn.FullName, feedback.Situation, feedback.Did)
            {
                Impact = feedback.Impact, Next = feedback.Next, IsThanks = feedback.IsThanks,
            });
        return Task.CompletedTask;
    }

    private static Task HearFeedback(Turn turn, Letter<FeedbackLetter> letter, CancellationToken cancellationToken)
    {
        FeedbackLetter told = letter.Facts;
        FeedbackRow got = new(
            told.Id, new Contact(letter.From.Partition, told.Name), told.Situation, told.Did, IsMine: false, turn.Now)
        {
            Impact = told.Impact, Next = told.Next, IsThanks = told.IsThanks,
        };
        turn.Put(FeedbackRow.Kind, got.Id, got);
        turn.Say(FeedbackCards.Got(got), FeedbackCards.GotKey(got.Id));
        return Task.CompletedTask;
    }

    /// <summary>Handles the typed command: takes the next step of the latest feedback.</summary>
    private static async Task TakeLatestAsync(Turn turn, string rest, CancellationToken cancellationToken)
    {
        IEnumerable<FeedbackRow> steps = (await turn.ListAsync(FeedbackRow.Kind, cancellationToken))
            .Where(feedback => feedback is { IsMine: false, Next: not null });
        await MakeGoalAsync(turn, steps.MaxBy(feedback => feedback.At)?.Id, cancellationToken);
    }

    /// <summary>Handles one tap: makes the next step a goal, and tells the giver of the feedback.</summary>
    private static async Task MakeGoalAsync(Turn turn, string? subject, CancellationToken cancellationToken)
    {
        FeedbackRow? got = subject is null ? null : await turn.FindAsync(FeedbackRow.Kind, subject, cancellationToken);
        if (got is not { IsMine: false, Next: { } next })
        {
            turn.Say(FeedbackCards.Text(FeedbackWords.Gone));
            return;
        }

        OpenGoal? goal = got.Taken ? null : await GoalBook.AddAsync(turn, next, cancellationToken);
        if (goal is null && !got.Taken)
        {
            turn.Say(await GoalBook.FullAsync(turn, cancellationToken));
            return;
        }

        FeedbackRow taken = got with { Taken = true };
        Card card = FeedbackCards.Got(taken);
        turn.ShowInPlace(card);
        turn.Replace(FeedbackCards.GotKey(got.Id), card);
        if (goal is null) return;
        turn.Put(FeedbackRow.Kind, got.Id, taken);
        PeopleBook.Write(turn, got.With, TakenLetter.Kind, new TakenLetter(got.Id));
        Card saved = await GoalBook.SavedAsync(turn, goal.Id, KnowsGoal(got.With), cancellationToken);
        turn.Say(saved.About(got.With));
    }

    private static string KnowsGoal(Contact giver) =>
        giver.IsFormer ? FeedbackWords.OnlyYou : FeedbackWords.KnowsGoal(giver.Call);

    private static async Task HearTakenAsync(Turn turn, Letter<TakenLetter> letter, CancellationToken cancellationToken)
    {
        FeedbackRow? given = await turn.FindAsync(FeedbackRow.Kind, letter.Facts.Id, cancellationToken);
        if (given is not { IsMine: true, Taken: false } || given.With.Id != letter.From.Partition) return;
        turn.Put(FeedbackRow.Kind, given.Id, given with { Taken = true });
        turn.Say(FeedbackCards.Text(FeedbackWords.CameOfIt(given.With.Call), given.With));
    }
}
