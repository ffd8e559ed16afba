using System.Security.Cryptography;
using System.Text;
using MentorBot.Storage.AzureTables;
using MentorBot.Storage.Tests.Azurite;

namespace MentorBot.Storage.Tests.AzureTables;

/// <summary>Shared access signatures, which the emulator checks: https://learn.microsoft.com/rest/api/storageservices/create-account-sas.</summary>
[Collection(AzuriteTests.Name)]
public sealed class SignatureTests(AzuriteFixture azurite)
{
    private static CancellationToken None => CancellationToken.None;

    [AzuriteFact]
    public Task A_signature_in_a_connection_string_lets_in() => WriteAndReadAsync(
        new AzureTableStoreOptions { ConnectionString = $"TableEndpoint={azurite.Process.Endpoint};SharedAccessSignature={Signature("rwdlacu")}" });

    [AzuriteFact]
    public Task A_signature_in_the_endpoint_lets_in() =>
        WriteAndReadAsync(new AzureTableStoreOptions { Endpoint = new Uri($"{azurite.Process.Endpoint}?{Signature("rwdlacu")}") });

    [AzuriteFact]
    public async Task A_signature_that_only_reads_makes_writing_unavailable()
    {
        AzureTableStoreOptions options = new() { Endpoint = new Uri($"{azurite.Process.Endpoint}?{Signature("rl")}"), Prefix = AzuriteFixture.NewPrefix() };
        AzureTableStore store = await AzureTableStore.OpenAsync(options, null, None);
        StorageUnavailableException refused = await Assert.ThrowsAsync<StorageUnavailableException>(() =>
            store.CommitAsync("People", new PartitionBatch("p").Insert("r", new RowBody("goal", 1, "1"u8.ToArray())), None));
        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sig", refused.ToString(), StringComparison.Ordinal);
    }

    private static async Task WriteAndReadAsync(AzureTableStoreOptions options)
    {
        AzureTableStore store = await AzureTableStore.OpenAsync(options with { Prefix = AzuriteFixture.NewPrefix(), Tables = ["People"] }, null, None);
        RowBody body = new("goal", 1, "1"u8.ToArray());
        await store.CommitAsync("People", new PartitionBatch("p").Insert("r", body), None);
        await store.CommitAsync("People", new PartitionBatch("p").Insert("ü", body).Upsert("s", body), None);
        int count = 0;
        await foreach (StoredRow _ in store.ScanAsync("People", "p", RowRange.All, None)) count++;
        Assert.Equal(3, count);
    }

    private static string Signature(string permissions)
    {
        const string account = "devstoreaccount1", version = "2019-02-02", services = "t", kinds = "sco", expiry = "2090-01-01T00:00:00Z";
        byte[] key = Convert.FromBase64String(AzuriteProcess.Key);
        string text = $"{account}\n{permissions}\n{services}\n{kinds}\n\n{expiry}\n\n\n{version}\n";
        string signature = Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
        return $"sv={version}&ss={services}&srt={kinds}&sp={permissions}&se={Uri.EscapeDataString(expiry)}&sig={Uri.EscapeDataString(signature)}";
    }
}
