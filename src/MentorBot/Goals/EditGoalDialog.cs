using MentorBot.Conversation.Dialogs;

namespace MentorBot.Goals;

/// <summary>Changes the title and the criterion of a goal. What is left empty or skipped stays as it is.</summary>
internal sealed class EditGoalDialog : IDialog
{
    public static string Name => "edit-goal";
    public static int Version => 1;

    public async Task RunAsync(IDialogContext context)
    {
        if (await ChosenGoal.AskAsync(
            context, goals => GoalChangeQuestions.Which(goals, GoalChangeWords.EditHeading)) is not { } goal)
            return;
        Answers answers = await context.Ask<Answers>("words", GoalChangeQuestions.Edit(goal));
        string title = answers.Text(GoalCards.Title, goal.Title) ?? goal.Title;
        string? criterion = answers.Text(GoalCards.Criterion, goal.Criterion);
        Goal? before = await context.Once(
            "save",
            turn => GoalBook.ChangeAsync(turn, goal.Id, one => one with { Title = title, Criterion = criterion }),
            GoalChangeWords.EditSaved);
        await context.Say(before is { IsOpen: true }
            ? GoalCards.Saved(before with { Title = title, Criterion = criterion })
            : GoalChangeCards.NotOpen(before));
    }
}
