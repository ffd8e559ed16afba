using MentorBot.Conversation.Language.Intents;
using MentorBot.Turns;
using MentorBot.Turns.Features;

namespace MentorBot.CheckIns;

/// <summary>Answers questions about check-ins of the past, and the wish to change or delete one.</summary>
internal static class PastIntents
{
    public static void Register(Routes routes)
    {
        routes.Dialogs.Add(() => new DeleteCheckInDialog());
        routes.Intent("said.last", SaidLastAsync);
        routes.Intent("checkin.history", (turn, _, cancellationToken) => HistoryAsync(turn, null, cancellationToken));
        routes.Intent("wins.past", (turn, _, cancellationToken) => WinsAsync(turn, null, cancellationToken));
        routes.Intent("checkin.change", ChangeAsync);
        routes.Intent("checkin.delete", DeleteAsync);
        routes.Action(PastCards.HistoryVerb, HistoryAsync);
        routes.Action(PastCards.WinsVerb, WinsAsync);
        routes.Action(PastCards.ThisWeekVerb, ThisWeekAsync);
        routes.When<CheckInDeleted>(ForgetAsync);
    }

    /// <summary>
    /// "Last week" is the newest check-in before this week's; "my last check-in" is the newest of all.
    /// </summary>
    private static async Task SaidLastAsync(Turn turn, Meaning meaning, CancellationToken cancellationToken)
    {
        if (Told.Mentions(meaning.Text, PastWords.ToChange))
        {
            await ChangeAsync(turn, meaning, cancellationToken);
            return;
        }

        PastCheckIns past = await PastCheckIns.ReadAsync(turn, turn.Today, cancellationToken);
        bool isNewest = meaning.Text.Length == 0 || PastCheckIns.MeansNewest(meaning.Text);
        CheckIn? shown = isNewest ? past.Newest : past.BeforeThisWeek ?? past.Newest;
        if (shown is null)
        {
            turn.Say(PastCards.None(PastWords.NothingYet));
            return;
        }

        bool isThisWeeks = shown.Week == past.ThisWeek;
        string lastWeek = CheckIn.WeekOf(turn.Today.AddDays(-7));
        string? note = isNewest || shown.Week == lastWeek
            ? null
            : isThisWeeks ? PastWords.OnlyThisWeek : PastWords.NoneLastWeek;
        turn.Say(PastCards.Of(shown, isThisWeeks, note));
    }

    private static async Task HistoryAsync(Turn turn, string? subject, CancellationToken cancellationToken)
    {
        MoodWeeks weeks = new(await PastCheckIns.ReadAsync(turn, turn.Today, cancellationToken), turn.Today);
        turn.Say(weeks.HasAny ? PastCards.History(weeks) : PastCards.None(PastWords.NothingYet));
    }

    private static async Task WinsAsync(Turn turn, string? subject, CancellationToken cancellationToken)
    {
        PastCheckIns past = await PastCheckIns.ReadAsync(turn, turn.Today, cancellationToken);
        CheckIn[] withWin = [.. past.All.Where(one => one.Win is not null)];
        turn.Say(withWin.Length > 0 ? PastCards.WinsOf(withWin) : PastCards.NoWins());
    }

    private static async Task ThisWeekAsync(Turn turn, string? subject, CancellationToken cancellationToken)
    {
        PastCheckIns past = await PastCheckIns.ReadAsync(turn, turn.Today, cancellationToken);
        turn.Say(past.OfThisWeek is { } checkIn
            ? PastCards.Of(checkIn, isThisWeeks: true, null)
            : PastCards.None(PastWords.NoneThisWeek));
    }

    /// <summary>Only this week's can be changed: one of an earlier week is shown, and stays as it is.</summary>
    private static async Task ChangeAsync(Turn turn, Meaning meaning, CancellationToken cancellationToken)
    {
        PastCheckIns past = await PastCheckIns.ReadAsync(turn, turn.Today, cancellationToken);
        if (PastCheckIns.MeansEarlier(meaning.Text) && past.BeforeThisWeek is { } earlier)
            turn.Say(PastCards.Of(earlier, isThisWeeks: false, PastWords.StaysAsItIs));
        else await turn.StartAsync(CheckInDialog.Name, cancellationToken);
    }

    private static async Task DeleteAsync(Turn turn, Meaning meaning, CancellationToken cancellationToken)
    {
        PastCheckIns past = await PastCheckIns.ReadAsync(turn, turn.Today, cancellationToken);
        CheckIn? meant = PastCheckIns.MeansEarlier(meaning.Text)
            ? past.BeforeThisWeek
            : Told.Mentions(meaning.Text, PastWords.ThisWeek)
                ? past.OfThisWeek
                : Told.Mentions(meaning.Text, PastWords.Newest) ? past.Newest : null;
        Dictionary<string, string> given = meant is null ? [] : new() { [DeleteCheckInDialog.Which] = meant.Week };
        await turn.StartAsync(DeleteCheckInDialog.Name, given, cancellationToken);
    }

    /// <summary>Nothing of a deleted check-in is left to go on with: no question, no kept answer, no button.</summary>
    private static async Task ForgetAsync(Turn turn, CheckInDeleted deleted, CancellationToken cancellationToken)
    {
        bool IsOfWeek(DateOnly day) => CheckIn.WeekOf(day) == deleted.CheckIn.Week;
        foreach (string dialog in CheckInsFeature.DialogsOfAWeek)
            await turn.Dialogs.FinishAsync(dialog, IsOfWeek, PastWords.DeletedShort, cancellationToken);
        if (deleted.CheckIn.HasWords)
            turn.Replace(CheckInCards.SummaryKey(deleted.CheckIn.Week), PastCards.Text(PastWords.DeletedShort));
    }
}
