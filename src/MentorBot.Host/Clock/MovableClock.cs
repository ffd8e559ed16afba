using System.Text.Json;
using System.Text.Json.Serialization;
using MentorBot.Identity;
using MentorBot.Storage;
using MentorBot.Turns.Time;

namespace MentorBot.Host.Clock;

/// <summary>
/// The people's clock in Development: it can be moved forward, and stays so when the program starts anew, or what
/// people did "next week" would lie in the future.
/// </summary>
internal sealed class MovableClock(ITableStore store, TimeProvider time) : IPeoplesClock
{
    private static readonly RowId Row = new("clock", "clock");
    private long _ahead;

    public DateTimeOffset Now => time.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _ahead));

    /// <summary>Takes up where the last run left the clock.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (await store.FindAsync(Tables.Sandbox, Row, cancellationToken) is not { } row) return;
        Ahead ahead = JsonSerializer.Deserialize(row.Body.Json.Span, ClockJson.Default.Ahead)!;
        Interlocked.Exchange(ref _ahead, ahead.Ticks);
    }

    /// <summary>Moves the clock forward; never back.</summary>
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

/// <summary>How far the clock is ahead of the machine's.</summary>
internal sealed record Ahead(long Ticks);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Ahead))]
internal sealed partial class ClockJson : JsonSerializerContext;
