using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.Goals;
using MentorBot.People;

namespace MentorBot.CheckIns;

/// <summary>The cards and questions of a check-in.</summary>
internal static class CheckInCards
{
    public const string Win = "win";
    public const string Blocker = "blocker";
    public const string Focus = "focus";
    public const string ShareVerb = "checkin.share";

    private static Paragraph OnlyYou => new(CheckInWords.OnlyYou, Emphasis.Subtle);

    public static Question Mood(string? name, EarlierCheckIn? earlier) => Question.Of(
        new Heading(name is null ? CheckInWords.MoodHeading : CheckInWords.MoodHeadingNamed(name)),
        new Paragraph(earlier is null or { Mood.Length: 0 }
            ? CheckInWords.MoodText
            : CheckInWords.MoodAgain(
                earlier.Day.ToString("dddd", CultureInfo.CurrentCulture), Moods.TitleOf(earlier.Mood))),
        new RatingInput("mood", CheckInWords.MoodLabel, Moods.All, default)
        {
            Required = true, Hint = CheckInWords.MoodHint,
        }) with
    {
        Footer = [OnlyYou],
    };

    /// <summary>
    /// The question as a reminder that the bot sends on its own. It says why; the second one also says how to pause.
    /// </summary>
    public static Question Nudge(Question mood, bool isSecond) => mood with
    {
        Parts = isSecond
            ? [.. mood.Parts.Select(part => part is Paragraph ? new Paragraph(CheckInWords.MoodSecondCall) : part)]
            : mood.Parts,
        SkipTitle = isSecond ? CheckInWords.SkipWeek : null,
        Footer = [OnlyYou, new Paragraph(CheckInWords.WhyWeekly, Emphasis.Subtle)],
    };

    /// <summary>Asks for the progress of goals: at most as many as a card has inputs.</summary>
    public static Question Progress(IEnumerable<OpenGoal> goals, EarlierCheckIn? earlier) => Question.Of(
    [
        new Heading(CheckInWords.ProgressHeading),
        new Paragraph(CheckInWords.ProgressText),
        .. goals.Select(goal => new ChoiceInput(goal.Id, goal.Title, Moods.Progress)
        {
            Hint = CheckInWords.ProgressHint(goal.Title), Value = earlier?.StateOf(goal.Id)?.ToString(),
        }),
    ]) with
    {
        SubmitTitle = CheckInWords.SaveProgress,
        SkipTitle = CheckInWords.SkipThis,
        Footer = [OnlyYou],
    };

    public static Question Words(EarlierCheckIn? earlier) => Question.Of(
        new Heading(CheckInWords.WordsHeading),
        new Paragraph(CheckInWords.WordsText),
        Line(Win, CheckInWords.WinLabel, CheckInWords.WinHint, earlier?.Win),
        Line(Blocker, CheckInWords.BlockerLabel, CheckInWords.BlockerHint, earlier?.Blocker),
        Line(Focus, CheckInWords.FocusLabel, CheckInWords.FocusHint, earlier?.Focus)) with
    {
        SubmitTitle = CheckInWords.SaveWords,
        SkipTitle = CheckInWords.SkipThis,
        Footer = [OnlyYou],
    };

    /// <summary>The check-in as it was saved, with what can be shared of it and who sees it.</summary>
    public static Card Summary(CheckIn checkIn, Circle circle)
    {
        IEnumerable<Button> share = Sharing.Offers(checkIn, circle)
            .Select(offer => new SubmitButton(TitleOf(offer), new ActionToken(ShareVerb, offer.Id)));
        return Card.Of(
            new Heading(CheckInWords.SummaryHeading),
            new Facts([.. FactsOf(checkIn)]),
            new Buttons([.. share, Again(checkIn)]),
            new Paragraph(WhoSees(checkIn), Emphasis.Subtle))
            .About(circle.Manager, circle.Mentor, checkIn.WinShare?.With, checkIn.BlockerShare?.With);
    }

    /// <summary>All that a check-in says, line by line.</summary>
    public static IEnumerable<Fact> FactsOf(CheckIn checkIn)
    {
        if (checkIn.HasMood) yield return new Fact(CheckInWords.SummaryWeek, Moods.TitleOf(checkIn.Mood));
        foreach (GoalProgress goal in checkIn.Progress)
            yield return new Fact(
                CheckInWords.SummaryGoal, CheckInWords.SummaryGoalAt(goal.Title, Moods.TitleOf(goal.State)));
        if (checkIn.Win is { } win) yield return new Fact(CheckInWords.SummaryWin, win);
        if (checkIn.Blocker is { } blocker) yield return new Fact(CheckInWords.SummaryBlocker, blocker);
        if (checkIn.Focus is { } focus) yield return new Fact(CheckInWords.SummaryFocus, focus);
    }

    /// <summary>The button that opens this week's check-in once more, or asks for what is missing of it.</summary>
    public static SubmitButton Again(CheckIn checkIn) =>
        new(checkIn.HasMood ? CheckInWords.Edit : CheckInWords.CheckInNow, CheckInBook.Start);

    /// <summary>The key of the message that shows the summary of a week.</summary>
    public static string SummaryKey(string week) => $"summary-{week}";

    public static Question Share(IReadOnlyList<ShareOffer> offers) => Question.Of(
        new Heading(CheckInWords.ShareHeading),
        new Facts([
            .. offers.Select(offer => new Fact(
                offer.What == Sharing.Win ? CheckInWords.SummaryWin : CheckInWords.SummaryBlocker, offer.Text))])) with
    {
        Hint = CheckInWords.ShareHint,
        OneTap = [.. offers.Select(offer => Choice.Parse(
            offer.What,
            offer.What == Sharing.Win
                ? CheckInWords.ShareWinChoice(offer.With)
                : CheckInWords.ShareBlockerChoice(offer.With)))],
        SkipTitle = CheckInWords.KeepIt,
        Footer = [new Paragraph(CheckInWords.UntilShared, Emphasis.Subtle)],
        About = [.. offers.Select(offer => offer.WithId).Where(id => id is { Length: > 0 })],
    };

    private static string TitleOf(ShareOffer offer) =>
        offer.What == Sharing.Win ? CheckInWords.ShareWinWith(offer.With) : CheckInWords.ShareBlockerWith(offer.With);

    /// <summary>Says who sees what. Text that was changed after it was shared is not visible to anybody else.</summary>
    public static string WhoSees(CheckIn checkIn)
    {
        string? win = checkIn.WinShare is { } shared && shared.Text == checkIn.Win ? shared.With.Call : null;
        string? blocker = checkIn.BlockerShare is { } told && told.Text == checkIn.Blocker ? told.With.Call : null;
        return (win, blocker) switch
        {
            ({ }, { }) => CheckInWords.SeeBoth(win, blocker),
            ({ }, null) => CheckInWords.SeesWin(win),
            (null, { }) => CheckInWords.SeesBlocker(blocker),
            _ => CheckInWords.OnlyYou,
        };
    }

    private static TextInput Line(string id, string label, string hint, string? value) =>
        new(id, label) { MaxLength = CheckIn.LongestLine, Hint = hint, Value = value };
}
