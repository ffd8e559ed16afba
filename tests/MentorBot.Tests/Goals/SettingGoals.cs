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
}
