using Azure.Core;
using Moq;

namespace MentorBot.Storage.Tests.AzureTables;

public sealed class AccountTests
{
    private const string Key = "c2VjcmV0IHNlY3JldA==";
    private const string Mentor = "https://mentor.table.core.windows.net/";

    [Theory]
    [InlineData(
        $"DefaultEndpointsProtocol=https;AccountName=mentor;AccountKey={Key};EndpointSuffix=core.windows.net", Mentor)]
    [InlineData($" accountname = mentor ; ACCOUNTKEY={Key};\n", Mentor)]
    [InlineData(
        $"AccountName=mentor;AccountKey={Key};EndpointSuffix=core.chinacloudapi.cn",
        "https://mentor.table.core.chinacloudapi.cn/")]
    [InlineData(
        $"AccountName=mentor;AccountKey={Key};TableEndpoint=http://127.0.0.1:10102/mentor",
        "http://127.0.0.1:10102/mentor")]
    [InlineData(
        $"AccountName=mentor;AccountKey={Key};BlobEndpoint=https://b.example;QueueEndpoint=https://q.example", Mentor)]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1")]
    [InlineData(
        "UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://emulator",
        "http://emulator:10002/devstoreaccount1")]
    [InlineData(
        "TableEndpoint=https://mentor.table.core.windows.net;SharedAccessSignature=sv=2020-12-06&sig=a%3D", Mentor)]
    [InlineData("AccountName=mentor;SharedAccessSignature=sv=2020-12-06&sig=a%3D", Mentor)]
    public void A_connection_string_names_its_endpoint(string text, string endpoint) =>
        Assert.Equal(endpoint, Account.Open(new AzureTableStoreOptions { ConnectionString = text }).Uri.AbsoluteUri);

    [Theory]
    [InlineData(Key)]
    [InlineData("c2VjcmV0IHNlY3JldA")]
    [InlineData("AccountName=mentor")]
    [InlineData($"AccountKey={Key}")]
    [InlineData($"TableEndpoint=https://x.example;AccountKey={Key}")]
    [InlineData("AccountName=mentor;AccountKey=c2VjcmV0!")]
    [InlineData("AccountName=mentor;AccountKey=")]
    [InlineData($"AccountName=mentor;AccountKey={Key};AccountKey={Key}")]
    [InlineData($"AccountName=mentor;AcountKey={Key}")]
    [InlineData($"AccountName=mentor;AccountKey={Key};DefaultEndpointsProtocol=ftp")]
    [InlineData($"AccountName=mentor;AccountKey={Key};TableEndpoint=ftp://c2VjcmV0")]
    [InlineData("UseDevelopmentStorage=c2VjcmV0")]
    public void A_connection_string_that_names_no_account_is_refused_in_one_sentence_without_its_values(string text)
    {
        ArgumentException refused =
            Assert.ThrowsAny<ArgumentException>(() => Account.Open(new AzureTableStoreOptions
            {
                ConnectionString = text,
            }));
        Assert.StartsWith(
            "The connection string of Azure Tables cannot be used: ", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("c2VjcmV0", refused.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://mentor.example", false, "an address like")]
    [InlineData("https://mentor.example?sv=1", false, "'sig' is missing")]
    [InlineData("https://mentor.example?sig=c2VjcmV0", true, "would not be used")]
    [InlineData("http://mentor.example", true, "https alone")]
    [InlineData("http://mentor.example?sig=c2VjcmV0", false, "https alone")]
    public void An_endpoint_that_cannot_be_entered_is_refused(string endpoint, bool withCredential, string part)
    {
        AzureTableStoreOptions options = new()
        {
            Endpoint = new Uri(endpoint), Credential = withCredential ? Mock.Of<TokenCredential>() : null,
        };
        ArgumentException refused = Assert.Throws<ArgumentException>(() => Account.Open(options));
        Assert.Contains(part, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("c2VjcmV0", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_a_connection_string_nor_an_endpoint_or_both_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Account.Open(new AzureTableStoreOptions { ConnectionString = " " }));
        AzureTableStoreOptions both = new()
        {
            ConnectionString = "UseDevelopmentStorage=true", Endpoint = new Uri("https://mentor.example?sig=1"),
        };
        Assert.Throws<ArgumentException>(() => Account.Open(both));
    }

    [Theory]
    [InlineData("1st")]
    [InlineData("Mentor-Bot")]
    [InlineData("Menschén")]
    [InlineData("A123456789012345678901234")]
    public Task A_prefix_that_Azure_would_refuse_is_refused(string prefix) =>
        Assert.ThrowsAsync<ArgumentException>(() => AzureTableStore.OpenAsync(
            new AzureTableStoreOptions { ConnectionString = "UseDevelopmentStorage=true", Prefix = prefix }, null,
            CancellationToken.None));
}
