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
        using HttpResponseMessage response = await _bot.PostAsync(Encoding.UTF8.GetBytes(body));
        await AssertBadArgumentAsync(response, why);
    }

    [Fact]
    public async Task Bytes_that_are_not_text_are_told_why()
    {
        byte[] body = [.. """{"type":"message","text":" """u8, 0xC3, 0x28, .. "\"}"u8];
        using HttpResponseMessage response = await _bot.PostAsync(body);
        await AssertBadArgumentAsync(response, "The body holds a string that is not valid text.");
    }

    [Theory]
    [MemberData(nameof(Missing))]
    public async Task What_lacks_a_part_is_told_which(string type, string part, string why)
    {
        JsonObject activity = Sample.Activity(type, activity => activity["name"] = "adaptiveCard/action");
        activity.Remove(part);
        using HttpResponseMessage response = await _bot.BringAsync(activity.ToJsonString());
        await AssertBadArgumentAsync(response, why);
    }

    [Fact]
    public async Task An_invoke_without_a_name_is_told()
    {
        JsonObject activity = Sample.Activity("invoke", activity => activity.Remove("name"));
        using HttpResponseMessage response = await _bot.BringAsync(activity.ToJsonString());
        await AssertBadArgumentAsync(response, "The invoke has no name.");
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
        using HttpResponseMessage response = await _bot.BringAsync(activity.ToJsonString());
        await AssertBadArgumentAsync(response, "An id of the activity is too long.");
    }

    [Theory]
    [InlineData("""{"name":"no id"}""")]
    [InlineData("""{"id":""}""")]
    [InlineData("\"a:1\"")]
    [InlineData("null")]
    public async Task A_conversation_without_an_id_is_none(string conversation)
    {
        JsonObject activity = Sample.Message("hi", activity => activity["conversation"] = JsonNode.Parse(conversation));
        using HttpResponseMessage response = await _bot.BringAsync(activity.ToJsonString());
        await AssertBadArgumentAsync(response, "The activity has no conversation.");
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
        using HttpResponseMessage response = await _bot.PostAsync(Encoding.UTF8.GetBytes(activity.ToJsonString()));
        await AssertBadArgumentAsync(response, "The activity's serviceUrl is not an absolute http or https URL.");
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    [InlineData(null)]
    public async Task A_byte_order_mark_and_any_content_type_are_accepted(string? contentType)
    {
        byte[] body = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Sample.Message("hi").ToJsonString())];
        using HttpResponseMessage response = await _bot.PostAsync(body, contentType);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("hi", Assert.IsType<TextSaid>(Assert.Single(_bot.Inbound.Events)).Text);
    }

    [Fact]
    public async Task Nesting_of_128_levels_is_accepted()
    {
        using HttpResponseMessage response = await _bot.PostAsync(Encoding.UTF8.GetBytes(Nested(128)));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData(0, 200)]
    [InlineData(1, 413)]
    public async Task A_body_of_more_than_256_KB_is_refused(int over, int status)
    {
        byte[] body = Encoding.UTF8.GetBytes("""{"type":"typing"}""");
        using HttpResponseMessage response =
            await _bot.PostAsync([.. body, .. Enumerable.Repeat((byte)' ', (256 * 1024) - body.Length + over)]);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("message.from.nobody.knows")]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("messageReaction")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("endOfConversation")]
    public async Task A_type_that_nothing_is_made_of_is_taken_note_of(string type)
    {
        using HttpResponseMessage response =
            await _bot.PostAsync(Encoding.UTF8.GetBytes(new JsonObject { ["type"] = type }.ToJsonString()));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(_bot.Inbound.Events);
    }

    [Theory]
    [InlineData("GET", 405)]
    [InlineData("PUT", 405)]
    [InlineData("DELETE", 405)]
    [InlineData("HEAD", 200)]
    public async Task Only_POST_and_HEAD_are_known(string method, int status)
    {
        using HttpResponseMessage response = await _bot.AskAsync(new HttpMethod(method));
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task What_was_not_saved_is_asked_for_again()
    {
        _bot.Inbound.Answer = static _ => throw new NotSavedException("disk full", new IOException());
        using HttpResponseMessage response = await _bot.BringAsync(Sample.Message("hi").ToJsonString());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), response.Headers.RetryAfter?.Delta);
        Assert.DoesNotContain("disk", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_ours_shows_nothing_of_what_was_said()
    {
        _bot.Inbound.Answer = static happened => throw new InvalidOperationException(((TextSaid)happened).Text);
        using HttpResponseMessage response = await _bot.BringAsync(Sample.Message("a secret").ToJsonString());
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.DoesNotContain("secret", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static string Nested(int levels) =>
        """{"type":"typing","deep":""" + new string('[', levels - 1) + new string(']', levels - 1) + "}";

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
