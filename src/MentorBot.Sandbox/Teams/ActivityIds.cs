namespace MentorBot.Sandbox.Teams;

/// <summary>
/// Makes activity ids in the format of Teams: the milliseconds since 1970; unique.
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
