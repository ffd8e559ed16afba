using System.Collections.Immutable;
using MentorBot.Goals;

namespace MentorBot.CheckIns;

/// <summary>This week's check-in as it stood before.</summary>
/// <param name="Day">The day it was saved, where the person is.</param>
/// <param name="Mood">How the week was.</param>
/// <param name="Win">Something that went well.</param>
/// <param name="Blocker">Something in the way.</param>
/// <param name="Focus">The one thing until next time.</param>
internal sealed record EarlierCheckIn(DateOnly Day, string Mood, string? Win, string? Blocker, string? Focus)
{
    /// <summary>What was said of goals.</summary>
    public ImmutableArray<GoalProgress> Progress { get => field.IsDefault ? [] : field; init; }

    /// <summary>What was said of a goal; null where nothing was.</summary>
    public GoalState? StateOf(string goalId) => Progress.FirstOrDefault(goal => goal.GoalId == goalId)?.State;
}
