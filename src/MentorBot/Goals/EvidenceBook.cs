using MentorBot.Conversation.Dialogs;

namespace MentorBot.Goals;

/// <summary>The evidence that a person keeps of their goals.</summary>
internal static class EvidenceBook
{
    /// <summary>All evidence, the newest first.</summary>
    public static async Task<IReadOnlyList<Evidence>> AllAsync(
        IRows rows, CancellationToken cancellationToken = default) =>
    [
        .. (await rows.ListAsync(Evidence.Kind, cancellationToken))
            .OrderByDescending(one => one.SavedAt).ThenBy(one => one.Id, StringComparer.Ordinal),
    ];

    /// <summary>The newest pieces, at most the given number.</summary>
    public static async Task<IReadOnlyList<Evidence>> NewestAsync(
        IRows rows, int most, CancellationToken cancellationToken = default) =>
        [.. (await AllAsync(rows, cancellationToken)).Take(most)];

    /// <summary>How many pieces each goal has, by the goal's id; a goal that has none is absent.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> CountAsync(
        IRows rows, CancellationToken cancellationToken = default) =>
        (await rows.ListAsync(Evidence.Kind, cancellationToken)).CountBy(one => one.GoalId)
            .ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>All evidence by goal, the goal with the newest piece first.</summary>
    public static async Task<IReadOnlyList<GoalEvidence>> ByGoalAsync(
        IRows rows, CancellationToken cancellationToken = default)
    {
        Dictionary<string, string> titles =
            (await rows.ListAsync(Goal.Kind, cancellationToken)).ToDictionary(goal => goal.Id, goal => goal.Title);
        return
        [
            .. (await AllAsync(rows, cancellationToken)).GroupBy(one => one.GoalId)
                .Select(group => new GoalEvidence(
                    titles.GetValueOrDefault(group.Key) ?? EvidenceWords.EarlierGoal, [.. group])),
        ];
    }

    /// <summary>Saves a text as evidence of a goal; null where the goal no longer exists.</summary>
    public static async Task<Evidence?> AddAsync(
        ITurn turn, string goalId, string text, CancellationToken cancellationToken = default)
    {
        if (await turn.FindAsync(Goal.Kind, goalId, cancellationToken) is not { } goal) return null;
        Evidence evidence = new(turn.NewId(), goal.Id, text, turn.Now);
        turn.Put(Evidence.Kind, evidence.Id, evidence);
        return evidence;
    }

    /// <summary>
    /// Sets a goal, and saves a text as its first evidence; null where the maximum number of goals is open.
    /// </summary>
    public static async Task<Evidence?> AddWithGoalAsync(
        ITurn turn, string title, DateOnly due, string text, CancellationToken cancellationToken = default) =>
        await GoalBook.AddAsync(turn, title, null, due, cancellationToken) is { } goal
            ? await AddAsync(turn, goal.Id, text, cancellationToken)
            : null;

    /// <summary>Removes a piece; false where it no longer exists.</summary>
    public static async Task<bool> RemoveAsync(ITurn turn, string id, CancellationToken cancellationToken = default)
    {
        if (await turn.FindAsync(Evidence.Kind, id, cancellationToken) is null) return false;
        turn.Remove(Evidence.Kind, id);
        return true;
    }
}

/// <summary>The evidence of one goal.</summary>
/// <param name="Title">The goal's title.</param>
/// <param name="Pieces">The pieces, the newest first; never empty.</param>
internal sealed record GoalEvidence(string Title, ImmutableArray<Evidence> Pieces);
