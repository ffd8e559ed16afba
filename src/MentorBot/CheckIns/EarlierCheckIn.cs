using MentorBot.Goals;

namespace MentorBot.CheckIns;

/// <summary>This week's check-in as it was saved before.</summary>
/// <param name="Day">The day it was saved, in the person's time zone.</param>
/// <param name="Mood">How the week was.</param>
/// <param name="Win">Something that went well.</param>
/// <param name="Blocker">Something that is in the way.</param>
/// <param name="Focus">The one thing to focus on until the next check-in.</param>
internal sealed record EarlierCheckIn(DateOnly Day, string Mood, string? Win, string? Blocker, string? Focus)
{
    /// <summary>The progress of goals.</summary>
    public ImmutableArray<GoalProgress> Progress { get => field.IsDefault ? [] : field; init; }

    /// <summary>The progress of a goal; null where none was given.</summary>
    public GoalState? StateOf(string goalId) => Progress.FirstOrDefault(goal => goal.GoalId == goalId)?.State;
}
