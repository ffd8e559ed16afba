using System.Collections.Specialized;
using System.Net;
using System.Web;
using Azure.Core;

namespace MentorBot.Storage.Tests.AzureTables;

/// <summary>What the emulator does not show.</summary>
public sealed class ProtocolTests
{
    private static readonly AzureTableStoreOptions Signed = new()
    {
        Endpoint = new Uri("https://mentor.example?sv=1&sig=a%2Bb"),
    };

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Pages_are_followed_to_their_end_even_if_some_are_empty()
    {
        (string, string) partition = ("x-ms-continuation-NextPartitionKey", "1!8!cC8+");
        (string, string) row = ("x-ms-continuation-NextRowKey", "1!4!cg--");
        Queue<HttpResponseMessage> pages = new(
        [
            FakeService.Json("""{"value":[]}""", partition, row),
            FakeService.Json($$"""{"odata.metadata":"x","value":[{{Entity("a")}}]}""", partition),
            FakeService.Json("""{"value":[]}""", partition, row),
            FakeService.Json($$"""{"value":[{{Entity("b")}},{{Entity("c")}}]}"""),
        ]);
        FakeService service = new(_ => pages.Dequeue());
        AzureTableStore store = await service.OpenAsync(Signed);

        List<StoredRow> rows = await ToList(store.ScanAsync("People", "p/q", RowRange.StartingWith("it's|"), None));

        Assert.Equal(["a", "b", "c"], rows.Select(found => found.Id.Row));
        Assert.Equal(["W/\"a\"", "W/\"b\"", "W/\"c\""], rows.Select(found => found.ETag));
        NameValueCollection[] queries =
        [
            .. service.Requests.Skip(1).Select(request => HttpUtility.ParseQueryString(request.RequestUri!.Query)),
        ];
        Assert.All(
            queries,
            query => Assert.Equal(
                "PartitionKey eq 'p.2Fq' and RowKey ge 'it''s|' and RowKey lt 'it''s}'", query["$filter"]));
        Assert.All(queries, query => Assert.Equal("a+b", query["sig"]));
        Assert.Equal([null, "1!8!cC8+", "1!8!cC8+", "1!8!cC8+"], queries.Select(query => query["NextPartitionKey"]));
        Assert.Equal([null, "1!4!cg--", null, "1!4!cg--"], queries.Select(query => query["NextRowKey"]));
    }

    [Fact]
    public async Task A_token_is_asked_for_once_and_carried()
    {
        FakeCredential credential = new();
        FakeService service = new(_ => new HttpResponseMessage(HttpStatusCode.NotFound));
        AzureTableStore store =
            await service.OpenAsync(new AzureTableStoreOptions
            {
                Endpoint = new Uri("https://mentor.example"), Credential = credential,
            });

        await store.FindAsync("People", new RowId("p", "r"), None);

        Assert.Equal(["https://storage.azure.com/.default"], credential.Asked);
        Assert.All(
            service.Requests, request => Assert.Equal("Bearer the-token", request.Headers.Authorization!.ToString()));
    }

    [Fact]
    public async Task A_refusal_names_its_code_and_no_key()
    {
        const string error =
            """{"odata.error":{"code":"InvalidInput","message":{"lang":"en-US","value":"1:the row r|secret"}}}""";
        FakeService service = new(_ => FakeService.Batch($"400 Bad Request\r\n\r\n{error}"));
        AzureTableStore store = await service.OpenAsync(Signed);

        StorageUnavailableException refused = await Assert.ThrowsAsync<StorageUnavailableException>(() =>
            store.CommitAsync("People", new PartitionBatch("p").Upsert("a", Body("1")).Upsert("b", Body("1")), None));

        Assert.Equal("Azure Tables refuses: 400 InvalidInput.", refused.Message);
    }

    [Fact]
    public async Task A_conflict_is_at_the_row_that_the_service_names()
    {
        const string error =
            """{"odata.error":{"code":"UpdateConditionNotSatisfied","message":"""
            + """{"lang":"en-US","value":"1:The update condition"}}}""";
        FakeService service =
            new(_ => FakeService.Batch($"412 Precondition Failed\r\nContent-Type: application/json\r\n\r\n{error}"));
        AzureTableStore store = await service.OpenAsync(Signed);

        RowConflictException conflict = await Assert.ThrowsAsync<RowConflictException>(() =>
            store.CommitAsync(
                "People",
                new PartitionBatch("p").Upsert("a", Body("1")).Replace("b", Body("1"), "W/\"datetime'2026'\""), None));

        Assert.Equal(new RowId("p", "b"), conflict.Id);
    }

    [Fact]
    public async Task A_row_of_another_program_is_told_from_ours()
    {
        FakeService service =
            new(_ => FakeService.Json("""{"PartitionKey":"p","RowKey":"r","Name":"x"}""", ("ETag", "W/\"x\"")));
        AzureTableStore store = await service.OpenAsync(Signed);
        await Assert.ThrowsAsync<StorageFormatException>(() => store.FindAsync("People", new RowId("p", "r"), None));
    }

    private static string Entity(string row) =>
        $$"""
        {"odata.etag":"W/\"{{row}}\"","RowKey":"{{row}}","PartitionKey":"p.2Fq","Json1":"2]","Kind":"goal",
         "Other":{"x":[1]},"Json0":"[1,","Version":3}
        """;

    private static RowBody Body(string json) => new("goal", 1, Encoding.UTF8.GetBytes(json));

    private static async Task<List<StoredRow>> ToList(IAsyncEnumerable<StoredRow> rows)
    {
        List<StoredRow> list = [];
        await foreach (StoredRow row in rows) list.Add(row);
        return list;
    }

    private sealed class FakeCredential : TokenCredential
    {
        public List<string> Asked { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Asked.AddRange(requestContext.Scopes);
            return new AccessToken("the-token", TimeProvider.System.GetUtcNow().AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
