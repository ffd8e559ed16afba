using MentorBot.Turns.Nudges;

namespace MentorBot.Turns;

/// <summary>What the bot will come back to the person with.</summary>
public sealed class TurnNudges
{
    private readonly Turn _turn;
    private readonly List<Nudge> _scheduled = [];

    internal TurnNudges(Turn turn) => _turn = turn;

    /// <summary>What this turn schedules.</summary>
    internal IReadOnlyList<Nudge> Scheduled => _scheduled;

    /// <summary>
    /// Comes back to the person later (<see cref="Features.Routes.Nudge"/>). Another nudge of that id is called off.
    /// </summary>
    public void Schedule(Nudge nudge)
    {
        ArgumentNullException.ThrowIfNull(nudge);
        _scheduled.RemoveAll(other => other.Id == nudge.Id);
        _scheduled.Add(nudge);
        _turn.Put(Nudge.Kind, nudge.Id, nudge);
    }

    /// <summary>The nudge of that id that is to come, or null.</summary>
    public Task<Nudge?> FindAsync(string id, CancellationToken cancellationToken) =>
        _turn.FindAsync(Nudge.Kind, id, cancellationToken);
}
