using System.Globalization;

namespace MentorBot.Sandbox.Teams;

/// <summary>
/// Names activities as Teams does: the milliseconds since 1970 at which they came, never the same twice.
/// </summary>
internal sealed class ActivityIds(TimeProvider clock)
{
    private long _last;

    /// <summary>A new id.</summary>
    public string Next()
    {
        long now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        long last, next;
        do
        {
            last = Volatile.Read(ref _last);
            next = Math.Max(last + 1, now);
        }
        while (Interlocked.CompareExchange(ref _last, next, last) != last);
        return next.ToString(CultureInfo.InvariantCulture);
    }
}
