using System.Globalization;
using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.Goals;

namespace MentorBot.CheckIns;

/// <summary>How a check-in looks.</summary>
internal static class CheckInCards
{
    public const string Win = "win";
    public const string Blocker = "blocker";
    public const string Focus = "focus";

    private static Paragraph OnlyYou => new(CheckInWords.OnlyYou, Emphasis.Subtle);

    public static Question Mood(string? name, EarlierCheckIn? earlier) => Question.Of(
        new Heading(name is null ? CheckInWords.MoodHeading : CheckInWords.MoodHeadingNamed(name)),
        new Paragraph(earlier is null
            ? CheckInWords.MoodText
            : CheckInWords.MoodAgain(earlier.Day.ToString("dddd", CultureInfo.CurrentCulture), Moods.TitleOf(earlier.Mood))),
        new RatingInput("mood", CheckInWords.MoodLabel, Moods.All, default) { Required = true, Hint = CheckInWords.MoodHint }) with
    {
        Footer = [OnlyYou],
    };

    /// <summary>Asks where some goals stand: at most as many as a card has inputs.</summary>
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

    public static Card Summary(CheckIn checkIn)
    {
        List<Fact> facts = [new Fact(CheckInWords.SummaryWeek, Moods.TitleOf(checkIn.Mood))];
        facts.AddRange(checkIn.Progress.Select(goal => new Fact(CheckInWords.SummaryGoal, CheckInWords.SummaryGoalAt(goal.Title, Moods.TitleOf(goal.State)))));
        if (checkIn.Win is { } win) facts.Add(new Fact(CheckInWords.SummaryWin, win));
        if (checkIn.Blocker is { } blocker) facts.Add(new Fact(CheckInWords.SummaryBlocker, blocker));
        if (checkIn.Focus is { } focus) facts.Add(new Fact(CheckInWords.SummaryFocus, focus));
        return Card.Of(
            new Heading(CheckInWords.SummaryHeading),
            new Facts([.. facts]),
            Buttons.Of(new SubmitButton(CheckInWords.Edit, CheckInBook.Start)),
            OnlyYou);
    }

    private static TextInput Line(string id, string label, string hint, string? value) => new(id, label) { MaxLength = 500, Hint = hint, Value = value };
}
