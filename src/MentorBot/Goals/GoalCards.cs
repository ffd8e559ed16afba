using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.Conversation.Language;
using MentorBot.Turns.Features;

namespace MentorBot.Goals;

/// <summary>The cards and questions of goals.</summary>
internal static class GoalCards
{
    public const string Title = "title";
    public const string Criterion = "criterion";
    public const string Due = "due";
    public const string ReopenVerb = "goal.reopen";

    private static SubmitButton FinishOne =>
        new(GoalWords.FinishOne, new ActionToken(Routes.CommandVerb, GoalWords.DoneCommand.Command), ButtonStyle.Main);

    private static Paragraph OnlyYou => new(GoalWords.OnlyYou, Emphasis.Subtle);

    /// <param name="today">The current date in its owner's time zone.</param>
    /// <param name="due">The due day that the card shows at first.</param>
    public static Question Ask(DateOnly today, DateOnly due) => Question.Of(
        new Heading(GoalWords.AskHeading),
        new Paragraph(GoalWords.AskText),
        new TextInput(Title, GoalWords.TitleLabel)
        {
            Required = true, MaxLength = GoalRules.LongestTitle, Hint = GoalWords.TitleHint,
            Placeholder = GoalWords.TitlePlaceholder,
            ErrorMessage = GoalWords.TitleError,
        },
        new TextInput(Criterion, GoalWords.CriterionLabel) { MaxLength = 300, Hint = GoalWords.CriterionHint },
        new DateInput(Due, GoalWords.DueLabel)
        {
            Min = today, Max = GoalRules.LastDay(today), Hint = GoalWords.DueHint,
            ErrorMessage = GoalWords.DueError(DayText.Of(GoalRules.LastDay(today))),
            Value = due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        }) with
    {
        SubmitTitle = GoalWords.Save,
        Footer = [OnlyYou],
    };

    public static Question Sharper() => Question.Of(
        new Heading(GoalWords.SharperHeading),
        new TextInput(Criterion, GoalWords.SharperText) { MaxLength = 300, Hint = GoalWords.CriterionHint }) with
    {
        SubmitTitle = GoalWords.SharperAdd,
        SkipTitle = GoalWords.SharperKeep,
        Footer = [OnlyYou],
    };

    public static Question Which(IReadOnlyList<Goal> goals) => Question.Of(
        new Heading(GoalWords.ListHeading),
        new ChoiceInput("goal", GoalWords.WhichLabel, ChosenGoal.Choices(goals))
        {
            Required = true, Expanded = true, Hint = GoalWords.WhichHint, ErrorMessage = GoalWords.WhichError,
        }) with
    {
        SubmitTitle = GoalWords.WhichSave,
        SkipTitle = GoalChangeWords.None,
    };

    public static Card Saved(Goal goal, string? whoKnows = null) => Card.Of(
        new Heading(GoalWords.SavedHeading),
        new Paragraph(goal.Title, Emphasis.Strong),
        new Facts([
            new Fact(GoalWords.SavedDue, DayText.Of(goal.Due)),
            .. goal.Criterion is { } seen ? [new Fact(GoalWords.SavedSeen, seen)] : (Fact[])[]]),
        Buttons.Of(new SubmitButton(GoalWords.SeeGoals, GoalBook.Show)),
        whoKnows is null ? OnlyYou : new Paragraph(whoKnows, Emphasis.Subtle));

    /// <param name="goals">The open goals.</param>
    /// <param name="today">The current date in their owner's time zone.</param>
    /// <param name="evidence">The number of pieces of evidence, by goal.</param>
    public static Card List(IReadOnlyList<Goal> goals, DateOnly today, IReadOnlyDictionary<string, int> evidence)
    {
        if (goals.Count == 0) return None();
        return Card.Of(
            new Heading(GoalWords.ListHeading),
            new Facts([
                .. goals.Select(goal => new Fact(
                    goal.Title, Standing(goal, today, evidence.GetValueOrDefault(goal.Id))))]),
            Buttons.Of(Ways(goals.Count, evidence.Count > 0)));
    }

    /// <summary>
    /// The buttons of the list, three at most. Where there are more ways, "Change a goal" is the way to finish one too.
    /// </summary>
    private static SubmitButton[] Ways(int goals, bool hasEvidence)
    {
        SubmitButton another = new(GoalWords.SetAnother, GoalBook.SetOne);
        SubmitButton evidence = new(EvidenceWords.See, EvidenceCards.Show);
        SubmitButton change = GoalChangeCards.ChangeOne;
        return (goals < GoalRules.MostOpen, hasEvidence) switch
        {
            (true, true) => [change with { Style = ButtonStyle.Main }, another, evidence],
            (true, false) => [FinishOne, change, another],
            (false, true) => [FinishOne, change, evidence],
            _ => [FinishOne, change],
        };
    }

    public static Card None() => Card.Of(
        new Paragraph(GoalWords.NoneText),
        Buttons.Of(new SubmitButton(GoalWords.SetOne, GoalBook.SetOne, ButtonStyle.Main)));

    public static Card Full(ImmutableArray<string> titles) => Card.Of(
        new Heading(GoalWords.FullHeading),
        new Paragraph(GoalWords.FullText),
        Buttons.Of(FinishOne, GoalChangeCards.ChangeOne),
        new Details(GoalWords.ListHeading, [.. titles.Select(title => new Paragraph(title))]));

    public static Card Done(string id, string title) => Card.Of(
        new Heading(GoalWords.DoneHeading),
        new Paragraph(GoalWords.DoneText(title)),
        Buttons.Of(
            new SubmitButton(GoalWords.SetAnother, GoalBook.SetOne, ButtonStyle.Main),
            new SubmitButton(GoalWords.Reopen, new ActionToken(ReopenVerb, id))));

    public static Card Reopened(string title) => Card.Of(
        new Paragraph(GoalWords.Reopened(title)),
        Buttons.Of(new SubmitButton(GoalWords.SeeGoals, GoalBook.Show)));

    public static Card Gone() => Card.Of(new Paragraph(GoalWords.Gone));

    private static string Standing(Goal goal, DateOnly today, int evidence) =>
        evidence == 0 ? Standing(goal, today) : EvidenceWords.Counted(Standing(goal, today), evidence);

    private static string Standing(Goal goal, DateOnly today)
    {
        string due = goal.Due < today ? GoalWords.WasDue(DayText.Of(goal.Due)) : GoalWords.DueBy(DayText.Of(goal.Due));
        return goal.State switch
        {
            GoalState.OnTrack => GoalWords.OnTrackNow(due),
            GoalState.Stuck => GoalWords.StuckNow(due),
            _ => due,
        };
    }
}
