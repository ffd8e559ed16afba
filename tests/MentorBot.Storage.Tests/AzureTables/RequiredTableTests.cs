using MentorBot.Storage.Tests.Azurite;

namespace MentorBot.Storage.Tests.AzureTables;

/// <summary>
/// A store that is to be there already: under a prefix that is not its own nothing is, which is no empty store.
/// </summary>
[Collection(AzuriteTests.Name)]
public sealed class RequiredTableTests(AzuriteFixture azurite)
{
    private static readonly RowId Row = new("p", "r");

    private static CancellationToken None => CancellationToken.None;

    [AzuriteFact]
    public async Task Under_a_prefix_without_the_table_nothing_is_opened_and_the_prefix_is_named()
    {
        string prefix = AzuriteFixture.NewPrefix();
        await AzureTableStore.OpenAsync(Options(AzuriteFixture.NewPrefix()) with { Tables = ["People"] }, null, None);

        StorageMissingException missing =
            await Assert.ThrowsAsync<StorageMissingException>(() => OpenExistingAsync(prefix));
        Assert.Contains($"'{prefix}'", missing.Message, StringComparison.Ordinal);
        // It was not made by asking.
        await Assert.ThrowsAsync<StorageMissingException>(() => OpenExistingAsync(prefix));
    }

    [AzuriteFact]
    public async Task A_table_that_is_there_is_opened_whether_rows_are_in_it_or_not()
    {
        string prefix = AzuriteFixture.NewPrefix();
        await AzureTableStore.OpenAsync(Options(prefix) with { Tables = ["People"] }, null, None);
        Assert.Null(await (await OpenExistingAsync(prefix)).FindAsync("People", Row, None));

        RowBody body = new("goal", 1, Encoding.UTF8.GetBytes("{}"));
        await (await OpenExistingAsync(prefix))
            .CommitAsync("People", new PartitionBatch(Row.Partition).Insert(Row.Row, body), None);

        Assert.NotNull(await (await OpenExistingAsync(prefix)).FindAsync("People", Row, None));
    }

    private Task<AzureTableStore> OpenExistingAsync(string prefix) =>
        AzureTableStore.OpenAsync(Options(prefix) with { RequireTables = ["People"] }, null, None);

    private AzureTableStoreOptions Options(string prefix) =>
        new() { ConnectionString = azurite.Process.ConnectionString, Prefix = prefix };
}
