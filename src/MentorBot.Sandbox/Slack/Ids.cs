namespace MentorBot.Sandbox.Slack;

/// <summary>Makes ids in the format of Slack.</summary>
internal sealed class Ids(TimeProvider clock)
{
    private long _last;

    /// <summary>
    /// A message's <c>ts</c>: the seconds since 1970 with six decimal places; unique.
    /// </summary>
    public string NextTimestamp()
    {
        long now = clock.GetUtcNow().ToUnixTimeMilliseconds() * 1000;
        long last, next;
        do
        {
            last = Volatile.Read(ref _last);
            next = Math.Max(last + 1, now);
        }
        while (Interlocked.CompareExchange(ref _last, next, last) != last);
        return string.Create(CultureInfo.InvariantCulture, $"{next / 1_000_000}.{next % 1_000_000:D6}");
    }

    /// <summary>The seconds since 1970.</summary>
    public long Seconds => clock.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>An id with that prefix.</summary>
    public static string New(string prefix) => prefix + Guid.NewGuid().ToString("N")[..10].ToUpperInvariant();
}
