namespace MentorBot.Goals;

/// <summary>The limits that keep a goal small and checkable.</summary>
internal static class GoalRules
{
    /// <summary>The maximum number of open goals.</summary>
    public const int MostOpen = 5;

    /// <summary>The maximum length of a title, in characters.</summary>
    public const int LongestTitle = 120;

    /// <summary>The last day that a goal set today may be due: six weeks ahead.</summary>
    public static DateOnly LastDay(DateOnly today) => today.AddDays(6 * 7);

    /// <summary>The due day of a goal set today where none is given: two weeks ahead.</summary>
    public static DateOnly UsualDay(DateOnly today) => today.AddDays(14);
}
