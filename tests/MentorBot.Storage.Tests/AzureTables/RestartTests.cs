using MentorBot.Storage.Tests.Azurite;

namespace MentorBot.Storage.Tests.AzureTables;

/// <summary>A service that is away for a while and comes back at its address.</summary>
public sealed class RestartTests
{
    [AzuriteFact]
    public async Task What_was_written_is_there_when_the_service_comes_back()
    {
        using TemporaryFolder folder = new();
        await using AzuriteProcess azurite = await AzuriteProcess.StartAsync(folder.FullName, CancellationToken.None);
        AzureTableStoreOptions options = new()
        {
            ConnectionString = azurite.ConnectionString, Retries = 1, RetryDelay = TimeSpan.FromMilliseconds(1),
        };
        AzureTableStore store = await AzureTableStore.OpenAsync(options, null, CancellationToken.None);
        RowBody body = new("goal", 1, "1"u8.ToArray());
        await store.CommitAsync(
            "People", new PartitionBatch("p").Insert("a", body).Insert("b", body), CancellationToken.None);

        await azurite.StopAsync(CancellationToken.None);
        await Assert.ThrowsAsync<StorageUnavailableException>(() => store.FindAsync(
            "People", new RowId("p", "a"), CancellationToken.None));
        await azurite.StartAgainAsync(CancellationToken.None);

        Assert.NotNull(await store.FindAsync("People", new RowId("p", "a"), CancellationToken.None));
        await Assert.ThrowsAsync<RowConflictException>(() =>
            store.CommitAsync("People", new PartitionBatch("p").Insert("b", body), CancellationToken.None));
        await azurite.StopAsync(CancellationToken.None);
    }
}
