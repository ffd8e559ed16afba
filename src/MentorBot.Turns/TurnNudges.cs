using MentorBot.Turns.Nudges;

namespace MentorBot.Turns;

/// <summary>The nudges with which the bot will come back to the person.</summary>
public sealed class TurnNudges
{
    private readonly Turn _turn;
    private readonly List<Nudge> _scheduled = [];

    internal TurnNudges(Turn turn) => _turn = turn;

    /// <summary>The nudges that this turn schedules.</summary>
    internal IReadOnlyList<Nudge> Scheduled => _scheduled;

    /// <summary>
    /// Schedules a nudge (<see cref="Features.Routes.Nudge"/>). It replaces another nudge of the same id.
    /// </summary>
    public void Schedule(Nudge nudge)
    {
        ArgumentNullException.ThrowIfNull(nudge);
        _scheduled.RemoveAll(other => other.Id == nudge.Id);
        _scheduled.Add(nudge);
        _turn.Put(Nudge.Kind, nudge.Id, nudge);
    }

    /// <summary>Takes back a nudge, if it is there.</summary>
    public void Cancel(string id)
    {
        _scheduled.RemoveAll(other => other.Id == id);
        _turn.Remove(Nudge.Kind, id);
    }

    /// <summary>All scheduled nudges, in order of their ids.</summary>
    public Task<IReadOnlyList<Nudge>> ListAsync(CancellationToken cancellationToken) =>
        _turn.ListAsync(Nudge.Kind, cancellationToken);

    /// <summary>The scheduled nudge of that id, or null.</summary>
    public Task<Nudge?> FindAsync(string id, CancellationToken cancellationToken) =>
        _turn.FindAsync(Nudge.Kind, id, cancellationToken);
}
