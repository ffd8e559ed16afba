using System.Net;

namespace MentorBot.EndToEnd.Tests.Wire;

/// <summary>What <c>/api/messages</c> answers to what comes in.</summary>
public sealed class MessagesTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private const string Message = """
        { "type": "message", "id": "1", "channelId": "msteams", "text": "hi", "serviceUrl": "http://127.0.0.1:9/",
          "from": { "id": "29:x" }, "conversation": { "id": "a:x", "conversationType": "personal" } }
        """;

    [Theory]
    [InlineData("""{ "type": "somethingNew", "future": { "a": [1] } }""")]
    [InlineData("""{ "type": "typing", "conversation": { "id": "a:1" } }""")]
    [InlineData("""{ "type": "event", "name": "application/vnd.microsoft.meetingStart" }""")]
    public async Task A_type_that_it_does_not_know_is_taken_note_of(string activity)
    {
        using HttpResponseMessage answer = await shared.Bot.BringAsync(activity);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("", "body")]
    [InlineData("{ not json", "JSON")]
    [InlineData("[]", "object")]
    [InlineData("{}", "type")]
    public async Task What_is_no_activity_is_refused_with_the_reason(string body, string reason) =>
        await AssertRefusedAsync(body, reason);

    [Theory]
    [InlineData("serviceUrl")]
    [InlineData("conversation")]
    [InlineData("from")]
    public async Task A_message_without_its_address_is_refused_with_the_reason(string missing)
    {
        JsonObject activity = (JsonObject)JsonNode.Parse(Message)!;
        activity.Remove(missing);
        await AssertRefusedAsync(activity.ToJsonString(), missing);
    }

    [Fact]
    public async Task A_body_of_more_than_256_KiB_is_refused()
    {
        using HttpResponseMessage answer = await shared.Bot.BringAsync(new string(' ', 256 * 1024) + Message);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData("GET", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PUT", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", HttpStatusCode.MethodNotAllowed)]
    [InlineData("HEAD", HttpStatusCode.OK)]
    public async Task Methods_other_than_POST(string method, HttpStatusCode status)
    {
        using HttpRequestMessage request = new(new HttpMethod(method), "/api/messages");
        using HttpResponseMessage answer = await shared.Bot.Http.SendAsync(request);
        Assert.Equal(status, answer.StatusCode);
    }

    private async Task AssertRefusedAsync(string body, string reason)
    {
        using HttpResponseMessage answer = await shared.Bot.BringAsync(body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        JsonNode error = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["error"]!;
        Assert.Contains(reason, (string)error["message"]!, StringComparison.OrdinalIgnoreCase);
    }
}
