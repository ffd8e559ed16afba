using MentorBot.Delivery.Messages;

namespace MentorBot.Turns.Tests.Fakes;

/// <summary>The messages in the outbox, and which of them a host has claimed.</summary>
internal static class Claims
{
    /// <summary>Waits until so many messages were given back, by which no host has them.</summary>
    public static Task UntilFreeAsync(this House house, int count) => house.Store.UntilAsync(commits => commits
        .SelectMany(one => one.Batch.Writes)
        .Count(write => write.Kind == RowWriteKind.Replace && IsOut(write) && Read(write).Host is null) >= count);

    /// <summary>Alex's messages that have not left.</summary>
    public static async Task<OutboxRow[]> OutAsync(this House house) =>
        [.. (await house.RowsAsync("out|")).Select(OutboxRow.Read)];

    public static bool IsOut(RowWrite write) => write.Row.StartsWith("out|", StringComparison.Ordinal);

    public static OutboxRow Read(RowWrite write) =>
        OutboxRow.Read(new StoredRow(new RowId("", write.Row), write.Body, ""));
}
