using System.Globalization;
using System.Text;
using MentorBot.Identity;

namespace MentorBot.Delivery.Due;

/// <summary>
/// How table <c>Due</c> is laid out: 64 partitions, each person's entries in one of them, with row keys that begin
/// with a moment and end with the person.
/// </summary>
internal static class DueShards
{
    /// <summary>How many partitions there are.</summary>
    public const int Count = 64;

    /// <summary>The partition of that number.</summary>
    public static string Name(int shard) => shard.ToString("D2", CultureInfo.InvariantCulture);

    /// <summary>The partition of a person's entries: an FNV-1a hash, the same in every process and release.</summary>
    public static string Of(PersonId person)
    {
        uint hash = 2166136261;
        foreach (byte unit in Encoding.UTF8.GetBytes(person.Partition)) hash = (hash ^ unit) * 16777619;
        return Name((int)(hash % Count));
    }

    /// <summary>
    /// A moment as part of a row key: UTC ticks of 100 ns, with leading zeros, so that keys sort by time.
    /// </summary>
    public static string Ticks(DateTimeOffset moment) => moment.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>The moment that <see cref="Ticks"/> wrote.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static DateTimeOffset MomentOf(string ticks) =>
        new(long.Parse(ticks, CultureInfo.InvariantCulture), TimeSpan.Zero);
}
