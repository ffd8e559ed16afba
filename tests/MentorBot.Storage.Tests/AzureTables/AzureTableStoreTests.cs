using MentorBot.Storage.Tests.Azurite;

namespace MentorBot.Storage.Tests.AzureTables;

/// <summary>The contract, kept by Azure Table storage as Azurite plays it.</summary>
[NeedsAzurite]
[Collection(AzuriteTests.Name)]
public sealed class AzureTableStoreTests(AzuriteFixture azurite) : TableStoreContract
{
    protected override int Seeds => 20;

    protected override async Task<ITableStore> OpenAsync() => await AzureTableStore.OpenAsync(
        new AzureTableStoreOptions
        {
            ConnectionString = azurite.Process.ConnectionString, Prefix = AzuriteFixture.NewPrefix(),
        }, null, None);

    // In the path of a batch's operation the emulator looks for the end of the partition key at the last quotation mark
    // with a comma behind it.
    protected override bool CanChange(string row) => !row.StartsWith(',');

    protected override Task CloseAsync() => Task.CompletedTask;
}
