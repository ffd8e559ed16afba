using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using MentorBot.Storage.Tests.Azurite;

namespace MentorBot.Storage.Tests.AzureTables;

/// <summary>
/// Rows as the release before the SDK sent them, byte for byte: they are read, and what is written now has the same
/// columns.
/// </summary>
[Collection(AzuriteTests.Name)]
public sealed class OldRowTests(AzuriteFixture azurite) : IDisposable
{
    // A row that was written alone was ASCII; in a batch it was not.
    private const string Goal = """{"PartitionKey":"org|ada","RowKey":"goal|a.2Fb _c","Kind":"goal","Version":3,"""
        + Commit
        + ""","Json0":"{\"title\":\"\u00DCbung \uD83C\uDFAF\\n\"}"}""";

    private const string Note = """{"PartitionKey":"org|ada","RowKey":"note|1","Kind":"note","Version":1,""" + Commit
        + ""","Json0":"{\"a\":\"Ü","Json1":"語🎯","Json2":"\"}"}""";

    private const string Commit = "\"Commit\":\"00112233445566778899aabbccddeeff\"";

    private static readonly RowId Place = new("org|ada", "goal|a/b c");
    private static readonly string GoalJson = """{"title":"Übung 🎯\n"}""";

    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });
    private readonly string _prefix = AzuriteFixture.NewPrefix();

    private static CancellationToken None => CancellationToken.None;

    public void Dispose() => _client.Dispose();

    [AzuriteFact]
    public async Task A_row_of_the_last_release_is_read_found_in_its_range_and_replaced()
    {
        AzureTableStore store = await OpenAsync();
        await SendAsync(HttpMethod.Post, "", Goal);
        await SendAsync(HttpMethod.Post, "", Note);

        StoredRow row = (await store.FindAsync("People", Place, None))!;
        Assert.Equal(
            (Place, "goal", 3, GoalJson),
            (row.Id, row.Body.Kind, row.Body.Version, Encoding.UTF8.GetString(row.Body.Json.Span)));
        List<StoredRow> notes = [];
        await foreach (StoredRow note in store.ScanAsync(
            "People", Place.Partition, RowRange.StartingWith("note|"), None))
            notes.Add(note);
        Assert.Equal("""{"a":"Ü語🎯"}""", Encoding.UTF8.GetString(Assert.Single(notes).Body.Json.Span));

        PartitionBatch change =
            new PartitionBatch(Place.Partition).Replace(Place.Row, row.Body, row.ETag).Delete("note|1", notes[0].ETag);
        await store.CommitAsync("People", change, None);
        Assert.NotEqual(row.ETag, (await store.FindAsync("People", Place, None))!.ETag);
        Assert.Null(await store.FindAsync("People", new RowId(Place.Partition, "note|1"), None));
    }

    [AzuriteFact]
    public async Task A_row_that_is_written_now_has_the_columns_of_the_last_release()
    {
        AzureTableStore store = await OpenAsync();
        RowBody body = new("goal", 3, Encoding.UTF8.GetBytes(GoalJson));
        await store.CommitAsync("People", new PartitionBatch(Place.Partition).Insert(Place.Row, body), None);

        Dictionary<string, string> old = Columns(Goal);
        Dictionary<string, string> now =
            Columns(await SendAsync(HttpMethod.Get, "(PartitionKey='org%7Cada',RowKey='goal%7Ca.2Fb%20_c')", null));
        Assert.True(now.Remove("Timestamp"));
        Assert.Equal(old.Keys.Order(), now.Keys.Order());
        Assert.All(old.Keys.Where(name => name != "Commit"), name => Assert.Equal(old[name], now[name]));
        Assert.Equal(old["Commit"].Length, now["Commit"].Length);
    }

    private Task<AzureTableStore> OpenAsync() => AzureTableStore.OpenAsync(
        new AzureTableStoreOptions
        {
            ConnectionString = azurite.Process.ConnectionString, Prefix = _prefix, Tables = ["People"],
        }, null, None);

    private async Task<string> SendAsync(HttpMethod method, string path, string? entity)
    {
        using HttpRequestMessage request =
            new(method, $"{azurite.Process.Endpoint}/{_prefix}People{path}?{AccountSignature.Of("rwdlacu")}");
        request.Headers.Add("x-ms-version", "2020-12-06");
        request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse("application/json;odata=nometadata"));
        if (entity is not null) request.Content = new StringContent(entity, Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await _client.SendAsync(request);
        string content = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created, content);
        return content;
    }

    // With the kind of each value: a number stays a number.
    private static Dictionary<string, string> Columns(string entity)
    {
        using JsonDocument document = JsonDocument.Parse(entity);
        return document.RootElement.EnumerateObject()
            .ToDictionary(column => column.Name, column => $"{column.Value.ValueKind} {column.Value}");
    }
}
