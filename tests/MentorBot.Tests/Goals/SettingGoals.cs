namespace MentorBot.Tests.Goals;

internal static class SettingGoals
{
    /// <summary>Sets a goal by its card.</summary>
    public static async Task SetGoalAsync(this Person person, string title, string due = "2026-12-04")
    {
        await person.SayAsync("goal");
        await person.SubmitAsync(
            person.In(() => GoalWords.Save), (GoalCards.Title, title), (GoalCards.Criterion, "it is there"),
            (GoalCards.Due, due));
    }

    /// <summary>Sets two goals: the one about the wiki is due before the one about the customers.</summary>
    public static async Task SetTwoGoalsAsync(this Person person)
    {
        await person.SetGoalAsync("Two pages in the wiki", "2026-11-27");
        await person.SetGoalAsync("Call three customers", "2026-12-10");
    }

    /// <summary>Sets goals that are called "Page 1 of the wiki" and so on, all due on one day.</summary>
    public static async Task SetPagesAsync(this Person person, int count = 5)
    {
        foreach (int number in Enumerable.Range(1, count)) await person.SetGoalAsync($"Page {number} of the wiki");
    }

    /// <summary>Their one goal of that title.</summary>
    public static async Task<Goal> GoalAsync(this Person person, string title) =>
        (await person.Rows.GoalsAsync()).Single(goal => goal.Title == title);

    /// <summary>Chooses by cards what shall happen to a goal.</summary>
    /// <param name="person">Whose goal it is.</param>
    /// <param name="deed">The name of the dialog that does it.</param>
    /// <param name="title">The title of the goal.</param>
    public static async Task OpenChangeAsync(this Person person, string deed, string title)
    {
        await person.SayAsync("goals");
        await person.PressAsync(person.In(() => GoalChangeWords.ChangeOne));
        await person.SubmitAsync(
            person.In(() => GoalChangeWords.ChangeGoOn),
            (GoalChangeQuestions.Goal, (await person.GoalAsync(title)).Id), (GoalChangeQuestions.Deed, deed));
    }
}
