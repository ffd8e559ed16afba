namespace MentorBot.Storage.Tests;

public abstract partial class TableStoreContract
{
    [ContractFact]
    public async Task A_cancelled_token_writes_and_reads_nothing()
    {
        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.CommitAsync(
            Table, In("p").Insert("r", Body("1")), cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.FindAsync(
            Table, new RowId("p", "r"), cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ToList(Store.ScanAsync(
            Table, "p", RowRange.All, cancelled.Token)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ToList(Store.ScanTableAsync(
            Table, null, cancelled.Token)));
        Assert.Null(await Find("p", "r"));
    }

    [ContractFact]
    public async Task Each_batch_ends_as_it_is_told_when_callers_cancel_at_any_time()
    {
        const int count = 200;
        Task<bool>[] outcomes = [.. Enumerable.Range(0, count).Select(WriteAndCancel)];
        bool[] written = await Task.WhenAll(outcomes);
        for (int i = 0; i < count; i++) Assert.Equal(written[i], await Find("p", $"{i}") is not null);

        async Task<bool> WriteAndCancel(int i)
        {
            using CancellationTokenSource source = new();
            Task commit = Store.CommitAsync(Table, In("p").Insert($"{i}", Body("1")), source.Token);
            if (i % 2 == 0) await source.CancelAsync();
            try
            {
                await commit;
                return true;
            }
            catch (OperationCanceledException)
            {
                return false;
            }
        }
    }
}
