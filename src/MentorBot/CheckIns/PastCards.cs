using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.People;

namespace MentorBot.CheckIns;

/// <summary>The cards that show check-ins of the past.</summary>
internal static class PastCards
{
    public const string HistoryVerb = "checkin.history";
    public const string WinsVerb = "checkin.wins";
    public const string ThisWeekVerb = "checkin.this-week";
    private const int MostWins = 10;
    private const int LongestInList = 200;

    private static Paragraph OnlyYou => new(CheckInWords.OnlyYou, Emphasis.Subtle);
    private static SubmitButton Earlier => new(PastWords.Earlier, new ActionToken(HistoryVerb));
    private static SubmitButton ThisWeek => new(PastWords.ThisWeeks, new ActionToken(ThisWeekVerb));

    /// <summary>A check-in as it was saved, and who can see what of it.</summary>
    /// <param name="checkIn">The check-in.</param>
    /// <param name="isThisWeeks">Whether it can still be changed.</param>
    /// <param name="note">A sentence about it; null for none.</param>
    public static Card Of(CheckIn checkIn, bool isThisWeeks, string? note) => Card.Of([
        new Heading(TitleOf(checkIn.Week)),
        .. note is null ? (CardPart[])[] : [new Paragraph(note)],
        new Facts([.. CheckInCards.FactsOf(checkIn)]),
        Buttons.Of(isThisWeeks ? CheckInCards.Again(checkIn) : ThisWeek, Earlier),
        new Paragraph(CheckInCards.WhoSees(checkIn), Emphasis.Subtle)])
        .About(checkIn.WinShare?.With, checkIn.BlockerShare?.With);

    /// <summary>There is no check-in to show; a tap begins one.</summary>
    public static Card None(string text) => Card.Of(
        new Paragraph(text),
        Buttons.Of(new SubmitButton(CheckInWords.CheckInNow, CheckInBook.Start, ButtonStyle.Main)));

    /// <summary>The moods of some weeks as a line, the same in words, and what was written in them.</summary>
    public static Card History(MoodWeeks weeks) => Card.Of([
        new Heading(PastWords.HistoryHeading),
        new Paragraph(PastWords.MoodLine(weeks.Line)),
        new Paragraph(weeks.Sentence),
        .. WordsOf(weeks) is { Length: > 0 } words
            ? (CardPart[])[new Details(PastWords.FocusAndWins, [new Facts([.. words])])] : [],
        Buttons.Of(ThisWeek, new SubmitButton(PastWords.Wins, new ActionToken(WinsVerb))),
        OnlyYou]);

    /// <summary>The wins with their weeks.</summary>
    /// <param name="withWin">The check-ins that have one, the newest first.</param>
    public static Card WinsOf(IReadOnlyList<CheckIn> withWin)
    {
        int more = withWin.Count - MostWins;
        return Card.Of([
            new Heading(PastWords.WinsHeading),
            new Facts([.. withWin.Take(MostWins).Select(one => new Fact(TitleOf(one.Week), Short(one.Win!)))]),
            .. more > 0
                ? (CardPart[])
                    [new Paragraph(more == 1 ? PastWords.OneMore : PastWords.More(more), Emphasis.Subtle)]
                : [],
            Buttons.Of(new SubmitButton(TellWords.TellWin, new ActionToken(TellCards.TellVerb, Sharing.Win))),
            OnlyYou]);
    }

    /// <summary>No win was told so far.</summary>
    public static Card NoWins() => Card.Of(
        new Paragraph(PastWords.NoWins),
        Buttons.Of(new SubmitButton(TellWords.TellWin, new ActionToken(TellCards.TellVerb, Sharing.Win))));

    /// <summary>Asks which of two check-ins is meant.</summary>
    public static Question Which(IReadOnlyList<CheckIn> some, string thisWeek) =>
        Question.Of(new Heading(PastWords.WhichHeading)) with
        {
            Hint = PastWords.WhichHint,
            OneTap =
            [
                .. some.Select(one => one.Week == thisWeek
                    ? Choice.Parse(one.Week, PastWords.WhichThisWeek)
                    : new Choice(one.Week, TitleOf(one.Week), [.. PastWords.EarlierWeek.Split('|')])),
            ],
            SkipTitle = PastWords.KeepThem,
        };

    /// <summary>Shows a check-in and asks whether it is to be deleted.</summary>
    public static Question Sure(CheckIn checkIn) => (Question.Of(
        new Heading(PastWords.SureHeading),
        new Facts([new Fact(PastWords.WeekLabel, DayOf(checkIn.Week)), .. CheckInCards.FactsOf(checkIn)])) with
    {
        Hint = PastWords.SureHint,
        OneTap =
        [
            Choice.Parse(DeleteCheckInDialog.Delete, PastWords.DeleteChoice),
            Choice.Parse(DeleteCheckInDialog.Keep, PastWords.KeepChoice),
        ],
        Footer = [new Paragraph(StaysOf(checkIn) ?? CheckInWords.OnlyYou, Emphasis.Subtle)],
    }).About(checkIn.WinShare?.With, checkIn.BlockerShare?.With);

    public static Card Deleted(CheckIn checkIn) => Card.Of([
        new Paragraph(PastWords.Deleted(DayOf(checkIn.Week))),
        .. StaysOf(checkIn) is { } stays ? (CardPart[])[new Paragraph(stays, Emphasis.Subtle)] : []])
        .About(checkIn.WinShare?.With, checkIn.BlockerShare?.With);

    public static Card Text(string text) => Card.Of(new Paragraph(text));

    /// <summary>What stays with other people if the check-in is deleted; null where nothing was shared.</summary>
    private static string? StaysOf(CheckIn checkIn) =>
        (checkIn.WinShare?.With.Call, checkIn.BlockerShare?.With.Call) switch
        {
            ({ } manager, { } mentor) => PastWords.BothStay(manager, mentor),
            ({ } manager, null) => PastWords.WinStays(manager),
            (null, { } mentor) => PastWords.BlockerStays(mentor),
            _ => null,
        };

    private static Fact[] WordsOf(MoodWeeks weeks) =>
    [
        .. weeks.CheckIns.SelectMany(one => new[]
            {
                (Label: PastWords.FocusIn(DayOf(one.Week)), Text: one.Focus),
                (Label: PastWords.WinIn(DayOf(one.Week)), Text: one.Win),
            })
            .Where(line => line.Text is not null).Select(line => new Fact(line.Label, Short(line.Text!))),
    ];

    private static string TitleOf(string week) => PastWords.WeekOf(DayOf(week));

    private static string DayOf(string week) =>
        CheckIn.MondayOf(week).ToString(PastWords.DayPattern, CultureInfo.CurrentCulture);

    private static string Short(string text)
    {
        if (text.Length <= LongestInList) return text;
        int end = LongestInList - 1;
        return $"{text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)]}…";
    }
}
