using System.Net;

namespace MentorBot.Teams.Tests.Inbound;

/// <summary>What a request must be before anything is made of it.</summary>
public sealed class RequestTests : TeamsBotTest
{
    public static TheoryData<string, string> Faulty() => new()
    {
        { "", "The request has no body." },
        { "\uFEFF", "The request has no body." },
        { "hello", "The body is not JSON, or nests deeper than 128 levels." },
        { """{"type":"message" """, "The body is not JSON, or nests deeper than 128 levels." },
        { """{"type":"typing"}{"type":"typing"}""", "The body is not JSON, or nests deeper than 128 levels." },
        { """[{"type":"message"}]""", "The body is not a JSON object." },
        { "null", "The body is not a JSON object." },
        { "{}", "The activity has no type." },
        { """{"type":{}}""", "A property of the activity is of another kind than it should be." },
        { """{"type":" "}""", "The activity has no type." },
        { """{"type":"message","text":"\ud800"}""", "The body holds a string that is not valid text." },
        { Nested(129), "The body is not JSON, or nests deeper than 128 levels." },
    };

    public static TheoryData<string, string, string> Missing()
    {
        TheoryData<string, string, string> data = [];
        foreach (string type in new[] { "message", "conversationUpdate", "installationUpdate", "invoke" })
        {
            data.Add(type, "serviceUrl", "The activity has no serviceUrl.");
            data.Add(type, "conversation", "The activity has no conversation.");
            data.Add(type, "from", "The activity has no from.");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Faulty))]
    public async Task What_is_no_activity_is_told_why(string body, string why)
    {
        await AssertRefusedAsync(Encoding.UTF8.GetBytes(body), why);
    }

    [Fact]
    public async Task Bytes_that_are_not_text_are_told_why()
    {
        byte[] body = [.. """{"type":"message","text":" """u8, 0xC3, 0x28, .. "\"}"u8];
        await AssertRefusedAsync(body, "The body holds a string that is not valid text.");
    }

    [Theory]
    [MemberData(nameof(Missing))]
    public async Task What_lacks_a_part_is_told_which(string type, string part, string why)
    {
        JsonObject activity = Sample.Activity(type, activity => activity["name"] = "adaptiveCard/action");
        activity.Remove(part);
        await AssertRefusedAsync(activity, why);
    }

    [Fact]
    public async Task An_invoke_without_a_name_is_told()
    {
        JsonObject activity = Sample.Activity("invoke", activity => activity.Remove("name"));
        await AssertRefusedAsync(activity, "The invoke has no name.");
    }

    [Theory]
    [InlineData("from", "id", 'x', 300)]
    [InlineData("conversation", "id", 'x', 300)]
    [InlineData("from", "aadObjectId", 'x', 600)]
    [InlineData("from", "aadObjectId", '/', 240)]
    [InlineData("conversation", "tenantId", '.', 240)]
    public async Task An_id_that_no_key_can_hold_is_told(string part, string id, char unit, int count)
    {
        JsonObject activity = Sample.Message("hi", activity => activity[part]![id] = new string(unit, count));
        await AssertRefusedAsync(activity, "An id of the activity is too long.");
    }

    [Theory]
    [InlineData("""{"name":"no id"}""")]
    [InlineData("""{"id":""}""")]
    [InlineData("\"a:1\"")]
    [InlineData("null")]
    public async Task A_conversation_without_an_id_is_none(string conversation)
    {
        JsonObject activity = Sample.Message("hi", activity => activity["conversation"] = JsonNode.Parse(conversation));
        await AssertRefusedAsync(activity, "The activity has no conversation.");
    }

    [Theory]
    [InlineData("emea")]
    [InlineData("/emea/")]
    [InlineData("file:///etc/hosts")]
    [InlineData("ftp://service.example.org/")]
    [InlineData("https://user:word@service.example.org/")]
    [InlineData("https://service.example.org/?to=")]
    [InlineData("https://service.example.org/#")]
    public async Task A_service_is_an_absolute_web_address(string serviceUrl)
    {
        JsonObject activity = Sample.Message("hi", activity => activity["serviceUrl"] = serviceUrl);
        await AssertRefusedAsync(
            Encoding.UTF8.GetBytes(activity.ToJsonString()),
            "The activity's serviceUrl is not an absolute http or https URL.");
    }

    [Fact]
    public async Task Nesting_of_128_levels_is_accepted()
    {
        using HttpResponseMessage response = await _bot.PostAsync(Encoding.UTF8.GetBytes(Nested(128)));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static string Nested(int levels) =>
        """{"type":"typing","deep":""" + new string('[', levels - 1) + new string(']', levels - 1) + "}";

    private async Task AssertRefusedAsync(JsonObject activity, string why)
    {
        using HttpResponseMessage response = await _bot.BringAsync(activity.ToJsonString());
        await AssertBadArgumentAsync(response, why);
    }

    private async Task AssertRefusedAsync(byte[] body, string why)
    {
        using HttpResponseMessage response = await _bot.PostAsync(body);
        await AssertBadArgumentAsync(response, why);
    }

    private async Task AssertBadArgumentAsync(HttpResponseMessage response, string why)
    {
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            $$$"""{"error":{"code":"BadArgument","message":"{{{why}}}"}}""",
            await response.Content.ReadAsStringAsync());
        Assert.Empty(_bot.Inbound.Events);
        Assert.Empty(_bot.Connector.Requests);
    }
}
