using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.Conversation.Language;
using MentorBot.Turns.Features;

namespace MentorBot.Goals;

/// <summary>The cards and questions of evidence.</summary>
internal static class EvidenceCards
{
    public const string Goal = "goal";
    public const string Words = "words";
    public const string AddVerb = "evidence.add";
    public const string RemoveVerb = "evidence.remove";
    public const string ChooseVerb = "evidence.choose";

    private const int MostGoalsSeen = 4;
    private const int MostPiecesSeen = 5;
    private const int ShortTitle = 60;

    /// <summary>The token of the button that shows the evidence.</summary>
    public static ActionToken Show { get; } = new(Routes.CommandVerb, EvidenceWords.EvidenceCommand.Command);

    private static Paragraph OnlyYou => new(GoalWords.OnlyYou, Emphasis.Subtle);

    /// <summary>Asks for the goal and the text. Where there is only one goal, it is chosen already.</summary>
    public static Question Ask(IReadOnlyList<OpenGoal> open, string? note) => Keep(EvidenceWords.AskHeading, note,
        new ChoiceInput(Goal, EvidenceWords.GoalLabel, [.. open.Select(goal => Choice(goal, open.Count))])
        {
            Required = true, Expanded = true, Hint = EvidenceWords.GoalHint, ErrorMessage = EvidenceWords.GoalError,
            Value = open is [OpenGoal only] ? only.Id : null,
        });

    /// <summary>Asks for a goal to begin with, and the text.</summary>
    public static Question AskWithGoal(DateOnly today, string? note) => Keep(EvidenceWords.FirstHeading, note,
        new TextInput(GoalCards.Title, GoalWords.TitleLabel)
        {
            Required = true, MaxLength = GoalRules.LongestTitle, Hint = GoalWords.TitleHint,
            Placeholder = GoalWords.TitlePlaceholder,
            ErrorMessage = GoalWords.TitleError,
        },
        new DateInput(GoalCards.Due, GoalWords.DueLabel)
        {
            Min = today, Max = GoalRules.LastDay(today), Hint = GoalWords.DueHint,
            ErrorMessage = GoalWords.DueError(DayText.Of(GoalRules.LastDay(today))),
            Value = GoalRules.UsualDay(today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        });

    public static Question WhichToRemove(IReadOnlyList<Evidence> newest) => Question.Of(
        new Heading(EvidenceWords.RemoveHeading),
        new ChoiceInput(
            "piece", EvidenceWords.RemoveLabel, [.. newest.Select(piece => new Choice(piece.Id, Short(piece.Text)))])
        {
            Required = true, Expanded = true, Hint = EvidenceWords.RemoveHint, ErrorMessage = EvidenceWords.RemoveError,
        }) with
    {
        SubmitTitle = EvidenceWords.RemoveSave,
    };

    public static Card Saved(Evidence evidence, string goal) => Card.Of(
        new Heading(EvidenceWords.SavedHeading),
        new Paragraph(evidence.Text, Emphasis.Strong),
        new Facts([new Fact(EvidenceWords.SavedGoal, goal)]),
        Buttons.Of(
            new SubmitButton(EvidenceWords.See, Show),
            new SubmitButton(EvidenceWords.Remove, new ActionToken(RemoveVerb, evidence.Id), ButtonStyle.Danger)),
        OnlyYou);

    /// <summary>The goal no longer exists: shows the text, so that it is not lost.</summary>
    public static Card NotKept(string words) =>
        Card.Of(new Paragraph(EvidenceWords.GoalGone), new Paragraph(words, Emphasis.Strong));

    public static Card Removed(bool isRemoved) => Card.Of(
        new Paragraph(isRemoved ? EvidenceWords.Removed : EvidenceWords.RemovedBefore),
        Buttons.Of(new SubmitButton(GoalWords.SeeGoals, GoalBook.Show)));

    public static Card NothingKept() => Card.Of(
        new Paragraph(EvidenceWords.NothingText),
        Buttons.Of(new SubmitButton(EvidenceWords.Add, new ActionToken(AddVerb), ButtonStyle.Main)));

    /// <summary>The evidence, the newest piece of each goal.</summary>
    public static Card All(IReadOnlyList<GoalEvidence> goals, IRows days)
    {
        bool more = goals.Count > MostGoalsSeen || goals.Any(goal => goal.Pieces.Length > MostPiecesSeen);
        return Card.Of(
        [
            new Heading(EvidenceWords.ListHeading),
            .. goals.Count == 1 ? Open(goals[0], days) : goals.Take(MostGoalsSeen).Select(goal => Folded(goal, days)),
            .. more ? (CardPart[])[new Paragraph(EvidenceWords.More)] : [],
            Buttons.Of(
                new SubmitButton(EvidenceWords.AddMore, new ActionToken(AddVerb), ButtonStyle.Main),
                new SubmitButton(EvidenceWords.RemoveOne, new ActionToken(ChooseVerb))),
            OnlyYou,
        ]);
    }

    private static Question Keep(string heading, string? note, params ReadOnlySpan<CardPart> inputs) => Question.Of(
    [
        new Heading(heading),
        .. NoteOf(note) is { } text ? (CardPart[])[new Paragraph(text, Emphasis.Subtle)] : [],
        new TextInput(Words, EvidenceWords.WordsLabel)
        {
            Required = true, MaxLength = Evidence.LongestText, Multiline = true, Hint = EvidenceWords.WordsHint,
            ErrorMessage = EvidenceWords.WordsError,
        },
        .. inputs,
    ]) with
    {
        SubmitTitle = EvidenceWords.Save,
        Footer = [OnlyYou],
    };

    private static string? NoteOf(string? note) => note switch
    {
        EvidenceNote.Cut => EvidenceWords.CutNote,
        EvidenceNote.None => EvidenceWords.NoneNote,
        _ => null,
    };

    /// <summary>A choice of a goal. Where there is only one goal, it can also be answered with "yes".</summary>
    private static Choice Choice(OpenGoal goal, int of) =>
        new(goal.Id, goal.Title, of == 1 ? [.. EvidenceWords.YesWords.Split('|')] : []);

    private static IEnumerable<CardPart> Open(GoalEvidence goal, IRows days) =>
        [new Paragraph(goal.Title, Emphasis.Strong), Pieces(goal, days)];

    private static Details Folded(GoalEvidence goal, IRows days) =>
        new(EvidenceWords.Counted(goal.Title, goal.Pieces.Length), [Pieces(goal, days)]);

    private static Facts Pieces(GoalEvidence goal, IRows days) =>
        new([
            .. goal.Pieces.Take(MostPiecesSeen)
                .Select(piece => new Fact(DayText.Of(days.DayOf(piece.SavedAt)), piece.Text))]);

    private static string Short(string text)
    {
        string line = text.ReplaceLineEndings(" ");
        if (line.Length <= ShortTitle) return line;
        int end = char.IsHighSurrogate(line[ShortTitle - 2]) ? ShortTitle - 2 : ShortTitle - 1;
        return line[..end].TrimEnd() + "…";
    }
}
