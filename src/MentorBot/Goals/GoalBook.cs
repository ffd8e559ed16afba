using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.Turns;

namespace MentorBot.Goals;

/// <summary>A person's micro-goals, for the rooms that talk about them.</summary>
public static class GoalBook
{
    /// <summary>The button's token that sets a goal.</summary>
    public static ActionToken SetOne { get; } = new(Routes.CommandVerb, GoalWords.GoalCommand.Command);

    /// <summary>The button's token that shows the open goals.</summary>
    public static ActionToken Show { get; } = new(Routes.CommandVerb, GoalWords.GoalsCommand.Command);

    /// <summary>The goals that are open, the next due first.</summary>
    public static async Task<IReadOnlyList<OpenGoal>> OpenAsync(IRows rows, CancellationToken cancellationToken = default) =>
        [.. (await AllOpenAsync(rows, cancellationToken)).Select(goal => new OpenGoal(goal.Id, goal.Title, goal.Due))];

    /// <summary>Writes down where a goal stands; false where it is gone.</summary>
    public static async Task<bool> RecordAsync(ITurn turn, string id, GoalState state, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (await turn.FindAsync(Goal.Kind, id, cancellationToken) is not { } goal) return false;
        Write(turn, goal, state);
        return true;
    }

    internal static async Task<IReadOnlyList<Goal>> AllOpenAsync(IRows rows, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<Goal> goals = await rows.ListAsync(Goal.Kind, cancellationToken);
        return [.. goals.Where(goal => goal.IsOpen).OrderBy(goal => goal.Due).ThenBy(goal => goal.CreatedAt)];
    }

    internal static void Write(ITurn turn, Goal goal, GoalState state) =>
        turn.Put(Goal.Kind, goal.Id, goal with { State = state, ClosedAt = state is GoalState.Done or GoalState.Dropped ? turn.Now : null });
}

/// <summary>A goal that is open.</summary>
public sealed record OpenGoal(string Id, string Title, DateOnly Due);
