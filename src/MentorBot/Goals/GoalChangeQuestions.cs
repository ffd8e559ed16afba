using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.Conversation.Language;

namespace MentorBot.Goals;

/// <summary>The questions by which a goal is changed: its words, its day, or that it is let go of.</summary>
internal static class GoalChangeQuestions
{
    public const string Goal = "goal";
    public const string Deed = "deed";

    private const string Iso = "yyyy-MM-dd";

    private static Paragraph OnlyYou => new(GoalWords.OnlyYou, Emphasis.Subtle);

    /// <summary>Asks for a goal and what shall happen to it; a single goal is chosen already.</summary>
    public static Question Change(IReadOnlyList<Goal> goals) => Question.Of(
        new Heading(GoalChangeWords.ChangeHeading),
        Choose(goals) with { Value = goals is [Goal only] ? only.Id : null },
        new ChoiceInput(
            Deed, GoalChangeWords.ChangeDeed,
            [
                Choice.Parse(MoveGoalDialog.Name, GoalChangeWords.DeedMove),
                Choice.Parse(EditGoalDialog.Name, GoalChangeWords.DeedEdit),
                Choice.Parse(DropGoalDialog.Name, GoalChangeWords.DeedDrop),
                Choice.Parse(FinishGoalDialog.Name, GoalChangeWords.DeedDone),
            ])
        {
            Required = true, Expanded = true, Hint = GoalChangeWords.ChangeDeedHint,
            ErrorMessage = GoalChangeWords.ChangeDeedError,
        }) with
    {
        SubmitTitle = GoalChangeWords.ChangeGoOn,
    };

    /// <summary>Asks which goal.</summary>
    /// <param name="goals">The open goals.</param>
    /// <param name="heading">What is going to happen to it.</param>
    public static Question Which(IReadOnlyList<Goal> goals, string heading) =>
        Question.Of(new Heading(heading), Choose(goals)) with
        {
            SubmitTitle = GoalChangeWords.ChangeGoOn,
            SkipTitle = GoalChangeWords.None,
        };

    public static Question Edit(Goal goal) => Question.Of(
        new Heading(GoalChangeWords.EditHeading),
        new TextInput(GoalCards.Title, GoalChangeWords.EditTitle)
        {
            Value = goal.Title, MaxLength = GoalRules.LongestTitle, Hint = GoalChangeWords.EditTitleHint,
            ErrorMessage = GoalChangeWords.EditTitleError,
        },
        new TextInput(GoalCards.Criterion, GoalWords.CriterionLabel)
        {
            Value = goal.Criterion, MaxLength = 300, Hint = GoalChangeWords.EditCriterionHint,
        }) with
    {
        SubmitTitle = GoalChangeWords.EditSave,
        Footer = [OnlyYou],
    };

    /// <summary>Asks for the new day.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="today">The current date in its owner's time zone.</param>
    /// <param name="isTooFar">Whether a day was said on which no goal may be due.</param>
    public static Question Move(Goal goal, DateOnly today, bool isTooFar)
    {
        string last = DayText.Of(GoalRules.LastDay(today));
        string due = DayText.Of(goal.Due);
        return Question.Of(
            new Heading(GoalChangeWords.MoveHeading),
            new Paragraph(goal.Title, Emphasis.Strong),
            new Paragraph(isTooFar
                ? GoalWords.DueError(last)
                : goal.Due < today ? GoalChangeWords.MoveWasDue(due) : GoalChangeWords.MoveWas(due)),
            new DateInput(GoalCards.Due, GoalChangeWords.MoveDue)
            {
                Required = true, Min = today, Max = GoalRules.LastDay(today), Hint = GoalWords.DueHint,
                ErrorMessage = GoalWords.DueError(last),
            }) with
        {
            SubmitTitle = GoalChangeWords.MoveSave,
            Footer = [OnlyYou],
        };
    }

    /// <summary>Asks which of two days is meant.</summary>
    public static Question WhichDay(string said, IReadOnlyList<DateOnly> days) => Question.Of(
        new Heading(GoalChangeWords.WhichDay),
        new Paragraph(GoalChangeWords.WhichDayText(said))) with
    {
        OneTap = [.. days.Select(day => new Choice(day.ToString(Iso, CultureInfo.InvariantCulture), DayText.Of(day)))],
        Hint = GoalChangeWords.WhichDayHint,
    };

    public static Question Drop(Goal goal) => Question.Of(
        new Heading(GoalChangeWords.DropHeading),
        new Paragraph(goal.Title, Emphasis.Strong)) with
    {
        OneTap =
        [
            Choice.Parse(bool.TrueString, GoalChangeWords.DropYes),
            Choice.Parse(bool.FalseString, GoalChangeWords.DropNo),
        ],
        Hint = GoalChangeWords.DropHint,
        Footer = [OnlyYou],
    };

    private static ChoiceInput Choose(IReadOnlyList<Goal> goals) =>
        new(Goal, GoalChangeWords.ChangeGoal, ChosenGoal.Choices(goals))
        {
            Required = true, Expanded = true, Hint = GoalChangeWords.ChangeGoalHint,
            ErrorMessage = GoalChangeWords.ChangeGoalError,
        };
}
