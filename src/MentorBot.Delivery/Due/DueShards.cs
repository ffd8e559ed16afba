using System.Text;

namespace MentorBot.Delivery.Due;

/// <summary>
/// The layout of table <c>Due</c>: 64 partitions. Each person's entries are in one of them, with row keys that begin
/// with a time and end with the person.
/// </summary>
internal static class DueShards
{
    /// <summary>The number of partitions.</summary>
    public const int Count = 64;

    /// <summary>The name of the partition with that number.</summary>
    public static string Name(int shard) => shard.ToString("D2", CultureInfo.InvariantCulture);

    /// <summary>
    /// The partition of a person's entries: by an FNV-1a hash, which is the same in every process and release.
    /// </summary>
    public static string Of(PersonId person)
    {
        uint hash = 2166136261;
        foreach (byte unit in Encoding.UTF8.GetBytes(person.Partition)) hash = (hash ^ unit) * 16777619;
        return Name((int)(hash % Count));
    }

    /// <summary>
    /// A time as part of a row key: UTC ticks of 100 ns, with leading zeros, so that keys sort by time.
    /// </summary>
    public static string Ticks(DateTimeOffset moment) => moment.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>Parses the result of <see cref="Ticks"/>.</summary>
    /// <exception cref="FormatException">The text is something else.</exception>
    public static DateTimeOffset MomentOf(string ticks) =>
        new(long.Parse(ticks, CultureInfo.InvariantCulture), TimeSpan.Zero);
}
