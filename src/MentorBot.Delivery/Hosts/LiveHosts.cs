using MentorBot.Delivery.Due;

namespace MentorBot.Delivery.Hosts;

/// <summary>
/// The hosts that use the store. Each writes a heartbeat every few seconds to partition <c>hosts</c> of table
/// <c>Due</c>; one that has missed several no longer counts. A host that is configured to be alone writes none.
/// </summary>
internal sealed class LiveHosts(
    ITableStore store, string host, OutboxOptions options, TimeProvider time, ILogger<LiveHosts> log)
{
    public const string Partition = "hosts";
    private const int BeatsMissed = 4;
    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(1);
    private HashSet<string> _alive = new(StringComparer.Ordinal);
    private volatile int _count = 1;
    private int _died;

    /// <summary>The number of hosts, including this one.</summary>
    public int Count => _count;

    /// <summary>
    /// Whether a host has crashed since the last call: it was alive and did not sign off. Its claims have expired by
    /// now.
    /// </summary>
    public bool TakeDeath() => Interlocked.Exchange(ref _died, 0) == 1;

    /// <summary>Writes heartbeats until cancelled, then signs off.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (options.Alone) return;
        using PeriodicTimer timer = new(options.Heartbeat, time);
        try
        {
            do
            {
                await TryAsync(BeatAsync, cancellationToken);
            }
            while (await timer.WaitForNextTickAsync(cancellationToken));
        }
        finally
        {
            await TryAsync(LeaveAsync, CancellationToken.None);
        }
    }

    /// <summary>Writes the heartbeat of this host, and reads those of the others.</summary>
    public async Task BeatAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        RowBody body =
            new("host", 1, JsonSerializer.SerializeToUtf8Bytes(new WrittenAt(now), DueJson.Default.WrittenAt));
        await store.CommitAsync(Tables.Due, new PartitionBatch(Partition).Upsert(host, body), cancellationToken);
        HashSet<string> alive = new(StringComparer.Ordinal);
        await foreach (StoredRow row in store.ScanAsync(Tables.Due, Partition, RowRange.All, cancellationToken))
        {
            TimeSpan? silent = now - StoredRowReader.TryRead(row, ReadBeat)?.At;
            if (silent < options.Heartbeat * BeatsMissed) alive.Add(row.Id.Row);
            else if (silent > Forgotten) await RemoveAsync(row.Id.Row, cancellationToken);
            else if (_alive.Contains(row.Id.Row)) Interlocked.Exchange(ref _died, 1);
        }

        _alive = alive;
        _count = Math.Max(1, alive.Count);
    }

    private Task LeaveAsync(CancellationToken cancellationToken) => RemoveAsync(host, cancellationToken);

    private Task<bool> RemoveAsync(string row, CancellationToken cancellationToken) =>
        store.TryDeleteAsync(Tables.Due, new RowId(Partition, row), null, cancellationToken);

    private async Task TryAsync(Func<CancellationToken, Task> act, CancellationToken cancellationToken)
    {
        try
        {
            await act(cancellationToken);
        }
#pragma warning disable CA1031 // One failed heartbeat must not end the loop, and with it the program.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            DeliveryLog.NotBeaten(log, fault.GetType().Name);
        }
    }

    private static WrittenAt? ReadBeat(StoredRow row) =>
        JsonSerializer.Deserialize(row.Body.Json.Span, DueJson.Default.WrittenAt);
}
