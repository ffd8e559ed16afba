using MentorBot.Storage.AzureTables;

namespace MentorBot.Storage.Tests.AzureTables;

/// <summary>By hand from https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key; the signatures by another program.</summary>
public sealed class SharedKeyTests
{
    private const string Date = "Wed, 25 Nov 2026 12:00:00 GMT";

    private static readonly SharedKey Key = new("mentor", [.. Enumerable.Range(0, 32).Select(value => (byte)value)]);
    private static readonly Uri Row = new("https://mentor.table.core.windows.net/MentorBotPeople(PartitionKey='a.2Fb',RowKey='%C3%BC')");

    [Fact]
    public void A_write_signs_its_type_and_the_path_as_it_is_sent()
    {
        Assert.Equal(
            "PUT\n\napplication/json\nWed, 25 Nov 2026 12:00:00 GMT\n/mentor/MentorBotPeople(PartitionKey='a.2Fb',RowKey='%C3%BC')",
            Key.StringToSign("PUT", "application/json", Date, Row));
        Assert.Equal("SharedKey mentor:nj/IkzGtFSVsPXOENsnTowbhoRrcxdAUu48U2HNDk6c=", Key.Authorize("PUT", "application/json", Date, Row));
    }

    [Fact]
    public void Of_a_query_only_the_component_is_signed()
    {
        Uri service = new("https://mentor.table.core.windows.net/?restype=service&comp=list");
        Assert.Equal("GET\n\n\nWed, 25 Nov 2026 12:00:00 GMT\n/mentor/?comp=list", Key.StringToSign("GET", null, Date, service));
        Assert.Equal("SharedKey mentor:BJaDjlJ7MfBD99Km4o+1rMEaer23CR2c9zNEEiIpliA=", Key.Authorize("GET", null, Date, service));
        Uri query = new("https://mentor.table.core.windows.net/T()?$filter=x");
        Assert.EndsWith("/mentor/T()", Key.StringToSign("GET", null, Date, query), StringComparison.Ordinal);
    }

    [Fact]
    public void The_emulators_account_is_in_the_path_once_more() => Assert.Equal(
        "GET\n\n\nWed, 25 Nov 2026 12:00:00 GMT\n/devstoreaccount1/devstoreaccount1/Tables",
        new SharedKey("devstoreaccount1", []).StringToSign("GET", null, Date, new Uri("http://127.0.0.1:10002/devstoreaccount1/Tables")));
}
