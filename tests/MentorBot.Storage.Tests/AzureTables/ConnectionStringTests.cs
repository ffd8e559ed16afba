using Azure.Core;
using MentorBot.Storage.AzureTables;
using Moq;

namespace MentorBot.Storage.Tests.AzureTables;

public sealed class ConnectionStringTests
{
    private const string Key = "c2VjcmV0IHNlY3JldA==";

    [Theory]
    [InlineData($"DefaultEndpointsProtocol=https;AccountName=mentor;AccountKey={Key};EndpointSuffix=core.windows.net", "https://mentor.table.core.windows.net")]
    [InlineData($" accountname = mentor ; ACCOUNTKEY={Key}; ", "https://mentor.table.core.windows.net")]
    [InlineData($"AccountName=mentor;AccountKey={Key};EndpointSuffix=core.chinacloudapi.cn", "https://mentor.table.core.chinacloudapi.cn")]
    [InlineData($"AccountName=mentor;AccountKey={Key};TableEndpoint=http://127.0.0.1:10102/mentor/", "http://127.0.0.1:10102/mentor")]
    [InlineData($"AccountName=mentor;AccountKey={Key};BlobEndpoint=https://b.example;QueueEndpoint=https://q.example", "https://mentor.table.core.windows.net")]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1")]
    [InlineData("UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://emulator", "http://emulator:10002/devstoreaccount1")]
    public void A_key_enters_the_endpoint(string text, string endpoint)
    {
        TableAccount account = ConnectionString.Parse(text);
        Assert.Equal(endpoint, account.Endpoint);
        Assert.NotNull(account.Key);
        Assert.Null(account.Signature);
    }

    [Theory]
    [InlineData("TableEndpoint=https://mentor.table.core.windows.net;SharedAccessSignature=sv=2020-12-06&sig=a%3D")]
    [InlineData("AccountName=mentor;SharedAccessSignature=?sv=2020-12-06&sig=a%3D")]
    public void A_signature_enters_it_too(string text)
    {
        TableAccount account = ConnectionString.Parse(text);
        Assert.Equal(("https://mentor.table.core.windows.net", "sv=2020-12-06&sig=a%3D"), (account.Endpoint, account.Signature));
        Assert.Null(account.Key);
    }

    [Theory]
    [InlineData("", "connection string or an endpoint")]
    [InlineData(Key, "one of its names is unknown")]
    [InlineData("c2VjcmV0IHNlY3JldA", "no name")]
    [InlineData("AccountName=mentor", "AccountKey or SharedAccessSignature is missing")]
    [InlineData($"AccountKey={Key}", "AccountName or TableEndpoint is missing")]
    [InlineData($"TableEndpoint=https://x.example;AccountKey={Key}", "AccountName is missing")]
    [InlineData("AccountName=mentor;AccountKey=c2VjcmV0!", "AccountKey is not Base64")]
    [InlineData("AccountName=mentor;AccountKey=", "AccountKey is empty")]
    [InlineData($"AccountName=mentor;AccountKey={Key};AccountKey={Key}", "AccountKey is there twice")]
    [InlineData($"AccountName=mentor;AcountKey={Key}", "one of its names is unknown")]
    [InlineData($"AccountName=a/c2VjcmV0;AccountKey={Key}", "AccountName is 3 to 24")]
    [InlineData($"AccountName=mentor;AccountKey={Key};DefaultEndpointsProtocol=ftp", "DefaultEndpointsProtocol is https or http")]
    [InlineData($"AccountName=mentor;AccountKey={Key};TableEndpoint=c2VjcmV0", "TableEndpoint makes no http address")]
    [InlineData($"AccountName=mentor;AccountKey={Key};TableEndpoint=https://x.example?sig=c2VjcmV0", "one of them is too much")]
    [InlineData("AccountName=mentor;SharedAccessSignature=sv=c2VjcmV0", "SharedAccessSignature has no 'sig'")]
    [InlineData("UseDevelopmentStorage=c2VjcmV0", "UseDevelopmentStorage is 'true'")]
    public void What_is_wrong_is_named_and_no_value_told(string text, string part)
    {
        ArgumentException refused = Assert.ThrowsAny<ArgumentException>(() => TableAccount.Of(new AzureTableStoreOptions { ConnectionString = text + " " }));
        Assert.Contains(part, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("c2VjcmV0", refused.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://mentor.example", false, "an address like")]
    [InlineData("https://mentor.example?sv=1", false, "'sig' is missing")]
    [InlineData("https://mentor.example?sig=c2VjcmV0", true, "would not be used")]
    [InlineData("http://mentor.example", true, "https alone")]
    public void An_endpoint_that_cannot_be_entered_is_refused(string endpoint, bool withCredential, string part)
    {
        AzureTableStoreOptions options = new() { Endpoint = new Uri(endpoint), Credential = withCredential ? Mock.Of<TokenCredential>() : null };
        ArgumentException refused = Assert.Throws<ArgumentException>(() => TableAccount.Of(options));
        Assert.Contains(part, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("c2VjcmV0", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_a_connection_string_nor_an_endpoint_or_both_is_refused()
    {
        Assert.Throws<ArgumentException>(() => TableAccount.Of(new AzureTableStoreOptions()));
        AzureTableStoreOptions both = new() { ConnectionString = "UseDevelopmentStorage=true", Endpoint = new Uri("https://mentor.example?sig=1") };
        Assert.Throws<ArgumentException>(() => TableAccount.Of(both));
    }

    [Fact]
    public void An_account_does_not_print_its_secrets() => Assert.Equal(
        "https://mentor.table.core.windows.net", ConnectionString.Parse("AccountName=mentor;SharedAccessSignature=sv=1&sig=c2VjcmV0").ToString());

    [Theory]
    [InlineData("1st")]
    [InlineData("Mentor-Bot")]
    [InlineData("Menschén")]
    [InlineData("A123456789012345678901234")]
    public Task A_prefix_that_Azure_would_refuse_is_refused(string prefix) => Assert.ThrowsAsync<ArgumentException>(() => AzureTableStore.OpenAsync(
        new AzureTableStoreOptions { ConnectionString = "UseDevelopmentStorage=true", Prefix = prefix }, null, CancellationToken.None));
}
