using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.Turns.Features;

namespace MentorBot.Goals;

/// <summary>A person's micro-goals, for the features that use them.</summary>
public static class GoalBook
{
    /// <summary>The longest title of a goal, in characters.</summary>
    public const int LongestTitle = GoalRules.LongestTitle;

    /// <summary>The token of the button that sets a goal.</summary>
    public static ActionToken SetOne { get; } = new(Routes.CommandVerb, GoalWords.GoalCommand.Command);

    /// <summary>The token of the button that shows the open goals.</summary>
    public static ActionToken Show { get; } = new(Routes.CommandVerb, GoalWords.GoalsCommand.Command);

    /// <summary>The open goals, the next due first.</summary>
    public static async Task<IReadOnlyList<OpenGoal>> OpenAsync(
        IRows rows, CancellationToken cancellationToken = default) =>
        [.. (await AllOpenAsync(rows, cancellationToken)).Select(goal => new OpenGoal(goal.Id, goal.Title, goal.Due))];

    /// <summary>Saves the progress of a goal; false where the goal no longer exists.</summary>
    public static async Task<bool> RecordAsync(
        ITurn turn, string id, GoalState state, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (await turn.FindAsync(Goal.Kind, id, cancellationToken) is not { } goal) return false;
        Write(turn, goal, state);
        return true;
    }

    /// <summary>
    /// Sets a goal without a dialog, with the usual due day; null where the maximum number of goals is open.
    /// </summary>
    public static async Task<OpenGoal?> AddAsync(
        ITurn turn, string title, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turn);
        Goal? goal = await AddAsync(turn, title, null, GoalRules.UsualDay(turn.DayOf(turn.Now)), cancellationToken);
        return goal is null ? null : new OpenGoal(goal.Id, goal.Title, goal.Due);
    }

    /// <summary>The card that shows a goal that was just set, and that somebody else knows of.</summary>
    /// <param name="rows">The rows of its owner.</param>
    /// <param name="id">The goal's id.</param>
    /// <param name="whoKnows">A text that says who knows what of it.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public static async Task<Card> SavedAsync(
        IRows rows, string id, string whoKnows, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return await rows.FindAsync(Goal.Kind, id, cancellationToken) is { } goal
            ? GoalCards.Saved(goal, whoKnows)
            : GoalCards.Gone();
    }

    /// <summary>The card that is shown where the maximum number of goals is open.</summary>
    public static async Task<Card> FullAsync(IRows rows, CancellationToken cancellationToken = default) =>
        GoalCards.Full([.. (await AllOpenAsync(rows, cancellationToken)).Select(goal => goal.Title)]);

    internal static async Task<Goal?> AddAsync(
        ITurn turn, string title, string? criterion, DateOnly due, CancellationToken cancellationToken = default)
    {
        if ((await AllOpenAsync(turn, cancellationToken)).Count >= GoalRules.MostOpen) return null;
        Goal goal = new(turn.NewId(), title, criterion, due, GoalState.Open, turn.Now);
        turn.Put(Goal.Kind, goal.Id, goal);
        return goal;
    }

    /// <summary>Changes an open goal; one that is closed or gone stays so.</summary>
    /// <returns>The goal as it was before; null where it no longer exists.</returns>
    internal static async Task<Goal?> ChangeAsync(
        ITurn turn, string id, Func<Goal, Goal> change, CancellationToken cancellationToken = default)
    {
        Goal? before = await turn.FindAsync(Goal.Kind, id, cancellationToken);
        if (before is { IsOpen: true }) turn.Put(Goal.Kind, id, change(before));
        return before;
    }

    /// <summary>Closes an open goal; one that is closed or gone stays so.</summary>
    /// <returns>The goal as it was before; null where it no longer exists.</returns>
    internal static async Task<Goal?> CloseAsync(
        ITurn turn, string id, GoalState state, CancellationToken cancellationToken = default)
    {
        Goal? before = await turn.FindAsync(Goal.Kind, id, cancellationToken);
        if (before is { IsOpen: true }) Write(turn, before, state);
        return before;
    }

    internal static void Write(ITurn turn, Goal goal, GoalState state)
    {
        if (state == GoalState.Done && goal.IsOpen) turn.Raise(new GoalDone(goal.Id));
        turn.Put(
            Goal.Kind, goal.Id,
            goal with { State = state, ClosedAt = state is GoalState.Done or GoalState.Dropped ? turn.Now : null });
    }

    internal static async Task<IReadOnlyList<Goal>> AllOpenAsync(
        IRows rows, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<Goal> goals = await rows.ListAsync(Goal.Kind, cancellationToken);
        return [.. goals.Where(goal => goal.IsOpen).OrderBy(goal => goal.Due).ThenBy(goal => goal.CreatedAt)];
    }
}

/// <summary>A goal that is open.</summary>
public sealed record OpenGoal(string Id, string Title, DateOnly Due);

/// <summary>A goal was reached. Raised in its owner's turn.</summary>
public sealed record GoalDone(string Id);
