namespace MentorBot.Goals;

/// <summary>What makes a goal small enough, and clear enough to be seen done.</summary>
internal static class GoalRules
{
    /// <summary>The most goals that are open at once.</summary>
    public const int MostOpen = 5;

    /// <summary>The longest title, in characters.</summary>
    public const int LongestTitle = 120;

    /// <summary>The last day that a goal set today may be due: six weeks ahead.</summary>
    public static DateOnly LastDay(DateOnly today) => today.AddDays(6 * 7);

    /// <summary>The day a goal set today is due where nobody says otherwise: two weeks ahead.</summary>
    public static DateOnly UsualDay(DateOnly today) => today.AddDays(14);
}
