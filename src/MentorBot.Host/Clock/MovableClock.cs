using System.Text.Json.Serialization;
using MentorBot.Identity;
using MentorBot.Turns.Time;

namespace MentorBot.Host.Clock;

/// <summary>
/// The clock for people's time in Development. It can be moved forward, and keeps its offset when the program restarts;
/// otherwise things that people did "next week" would lie in the future.
/// </summary>
internal sealed class MovableClock(ITableStore store, TimeProvider time) : IPeoplesClock
{
    private static readonly RowId Row = new("clock", "clock");
    private long _ahead;

    public DateTimeOffset Now => time.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _ahead));

    /// <summary>Loads the offset of the last run.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (await store.FindAsync(Tables.Sandbox, Row, cancellationToken) is not { } row) return;
        Ahead ahead = JsonSerializer.Deserialize(row.Body.Json.Span, ClockJson.Default.Ahead)!;
        Interlocked.Exchange(ref _ahead, ahead.Ticks);
    }

    /// <summary>Moves the clock forward; never backward.</summary>
    public async Task MoveToAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        if (moment <= Now) return;
        long ticks = (moment - time.GetUtcNow()).Ticks;
        RowBody body = new("clock", 1, JsonSerializer.SerializeToUtf8Bytes(new Ahead(ticks), ClockJson.Default.Ahead));
        await store.CommitAsync(
            Tables.Sandbox, new PartitionBatch(Row.Partition).Upsert(Row.Row, body), cancellationToken);
        Interlocked.Exchange(ref _ahead, ticks);
    }
}

/// <summary>The offset of the clock from the machine's clock.</summary>
internal sealed record Ahead(long Ticks);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Ahead))]
internal sealed partial class ClockJson : JsonSerializerContext;
