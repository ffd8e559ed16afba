using System.Collections.Immutable;

namespace MentorBot.Delivery.Messages;

/// <summary>
/// The times at which messages were sent in one scope, or have a place in its line, as far back as its limits reach.
/// </summary>
internal sealed class ScopeWindow
{
    /// <summary>
    /// The platform counts a message when it arrives, not when it is sent. So windows are longer here, by the
    /// difference in travel time between two messages. In a window of a second this lowers the rate noticeably, so it
    /// is no longer than a usual network route needs.
    /// </summary>
    public static readonly TimeSpan Travel = TimeSpan.FromMilliseconds(25);

    private readonly List<DateTimeOffset> _moments = [];
    private DateTimeOffset _idleFrom;

    public DateTimeOffset ClosedUntil { get; private set; }

    /// <summary>The earliest time for another message: not before those that already have a place.</summary>
    public DateTimeOffset Next(ImmutableArray<RateLimit> limits, int hosts, DateTimeOffset now)
    {
        DateTimeOffset next = ClosedUntil > now ? ClosedUntil : now;
        if (_moments.Count > 0 && _moments[^1] > next) next = _moments[^1];
        foreach (RateLimit limit in limits)
        {
            int count = Math.Max(1, limit.Count / hosts);
            if (_moments.Count >= count && _moments[^count] + limit.Window + Travel is var free && free > next)
                next = free;
        }

        return next;
    }

    public void Add(DateTimeOffset moment, ImmutableArray<RateLimit> limits)
    {
        int most = limits.Max(limit => limit.Count);
        if (_moments.Count >= 2 * most) _moments.RemoveRange(0, _moments.Count - most + 1);
        _moments.Add(moment);
        Keep(moment + limits.Max(limit => limit.Window) + Travel);
    }

    public void Close(DateTimeOffset until)
    {
        if (until > ClosedUntil) ClosedUntil = until;
        Keep(until);
    }

    /// <summary>Whether nothing in its memory matters any more.</summary>
    public bool IsIdle(DateTimeOffset now) => _idleFrom <= now;

    private void Keep(DateTimeOffset until)
    {
        if (until > _idleFrom) _idleFrom = until;
    }
}
