using MentorBot.Storage.AzureTables;
using MentorBot.Storage.Tests.Azurite;

namespace MentorBot.Storage.Tests.AzureTables;

/// <summary>The contract, kept by Azure Table storage as Azurite plays it.</summary>
[NeedsAzurite]
[Collection(AzuriteTests.Name)]
public sealed class AzureTableStoreTests(AzuriteFixture azurite) : TableStoreContract
{
    protected override int Seeds => 20;

    protected override async Task<ITableStore> OpenAsync() => await AzureTableStore.OpenAsync(
        new AzureTableStoreOptions { ConnectionString = azurite.Process.ConnectionString, Prefix = AzuriteFixture.NewPrefix() }, null, None);

    protected override Task CloseAsync() => Task.CompletedTask;
}
