using MentorBot.Storage.Tests.Azurite;

namespace MentorBot.Storage.Tests.AzureTables;

/// <summary>Who comes with a shared access signature is let in to what it permits.</summary>
[Collection(AzuriteTests.Name)]
public sealed class SignatureTests(AzuriteFixture azurite)
{
    private static CancellationToken None => CancellationToken.None;

    [AzuriteFact]
    public Task A_signature_in_a_connection_string_lets_in() => WriteAndReadAsync(
        new AzureTableStoreOptions
        {
            ConnectionString =
                $"TableEndpoint={azurite.Process.Endpoint};SharedAccessSignature={AccountSignature.Of("rwdlacu")}",
        });

    [AzuriteFact]
    public Task A_signature_in_the_endpoint_lets_in() =>
        WriteAndReadAsync(new AzureTableStoreOptions
        {
            Endpoint = new Uri($"{azurite.Process.Endpoint}?{AccountSignature.Of("rwdlacu")}"),
        });

    [AzuriteFact]
    public async Task A_signature_that_only_reads_makes_writing_unavailable()
    {
        Uri endpoint = new($"{azurite.Process.Endpoint}?{AccountSignature.Of("rl")}");
        AzureTableStoreOptions options = new() { Endpoint = endpoint, Prefix = AzuriteFixture.NewPrefix() };
        AzureTableStore store = await AzureTableStore.OpenAsync(options, null, None);
        StorageUnavailableException refused = await Assert.ThrowsAsync<StorageUnavailableException>(() =>
            store.CommitAsync(
                "People", new PartitionBatch("p").Insert("r", new RowBody("goal", 1, "1"u8.ToArray())), None));
        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sig", refused.ToString(), StringComparison.Ordinal);
    }

    private static async Task WriteAndReadAsync(AzureTableStoreOptions options)
    {
        AzureTableStore store =
            await AzureTableStore.OpenAsync(
                options with { Prefix = AzuriteFixture.NewPrefix(), Tables = ["People"] }, null, None);
        RowBody body = new("goal", 1, "1"u8.ToArray());
        await store.CommitAsync("People", new PartitionBatch("p").Insert("r", body), None);
        await store.CommitAsync("People", new PartitionBatch("p").Insert("ü", body).Upsert("s", body), None);
        int count = 0;
        await foreach (StoredRow _ in store.ScanAsync("People", "p", RowRange.All, None)) count++;
        Assert.Equal(3, count);
    }
}
