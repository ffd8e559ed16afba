namespace MentorBot.Slack.Tests.Inbound;

/// <summary>What a request must be before anything is made of it.</summary>
public sealed class RequestTests : SlackBotTest
{
    public static TheoryData<string, string> Faulty() => new()
    {
        { "", "The request has no body." },
        { "hello", "The body is not JSON, or nests deeper than 128 levels." },
        { """{"type":"event_callback" """, "The body is not JSON, or nests deeper than 128 levels." },
        { """[{"type":"event_callback"}]""", "The body is not a JSON object." },
        { "{}", "The body has no type." },
        { """{"type":7}""", "The body has no type." },
        { """{"type":"url_verification"}""", "The verification has no challenge." },
        { """{"type":"event_callback","team_id":"T"}""", "The body has no event." },
        { """{"type":"event_callback","team_id":"T","event":[]}""", "The body has no event." },
        { """{"type":"event_callback","event":{"type":"message"}}""", "The body has no team_id." },
        { """{"type":"event_callback","team_id":"T","event":{"type":"message","text":"\ud800"}}""", "The body holds "
            + "a string that is not valid text." },
        { """{"type":"x","deep":""" + new string('[', 128) + new string(']', 128)
            + "}", "The body is not JSON, or nests deeper than 128 levels." },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public async Task What_is_no_event_is_told_why(string body, string why)
    {
        using HttpResponseMessage response = await _bot.SignedAsync("/slack/events", Encoding.UTF8.GetBytes(body));
        await AssertBadAsync(response, why);
    }

    [Theory]
    [InlineData("", "The form has no payload.")]
    [InlineData("payload=", "The form has no payload.")]
    [InlineData("payload=%7B%7D&payload=%7B%7D", "The form has no payload.")]
    [InlineData("payload=hello", "The body is not JSON, or nests deeper than 128 levels.")]
    [InlineData("payload=%5B%5D", "The body is not a JSON object.")]
    [InlineData("payload=%7B%7D", "The payload has no type.")]
    [InlineData("payload=%7B%22type%22:%22block_actions%22%7D", "The payload has no user.")]
    [InlineData(
        "payload=%7B%22type%22:%22block_actions%22,%22user%22:%7B%22id%22:%22U%22%7D%7D", "The payload has no team.")]
    public async Task What_is_no_interaction_is_told_why(string form, string why)
    {
        using HttpResponseMessage response =
            await _bot.SignedAsync(
                "/slack/interactions", Encoding.UTF8.GetBytes(form), "application/x-www-form-urlencoded");
        await AssertBadAsync(response, why);
    }

    [Theory]
    [InlineData("command", "The form has no command.")]
    [InlineData("user_id", "The form has no user_id.")]
    [InlineData("team_id", "The form has no team_id.")]
    public async Task What_is_no_command_is_told_why(string missing, string why)
    {
        JsonObject form = Sample.Command("goals");
        form.Remove(missing);
        using HttpResponseMessage response = await _bot.CommandAsync(form);
        await AssertBadAsync(response, why);
    }

    [Fact]
    public async Task A_form_of_endless_fields_is_no_command()
    {
        string form = string.Join('&', Enumerable.Range(0, 3000).Select(static n => $"f{n}=1"));
        using HttpResponseMessage response =
            await _bot.SignedAsync(
                "/slack/commands", Encoding.UTF8.GetBytes(form), "application/x-www-form-urlencoded");
        await AssertBadAsync(response, "The form has no command.");
    }

    [Theory]
    [InlineData(0, 200)]
    [InlineData(1, 413)]
    public async Task A_body_of_more_than_1_MB_is_refused(int over, int status)
    {
        byte[] body = Encoding.UTF8.GetBytes("""{"type":"else"}""");
        using HttpResponseMessage response = await _bot.SignedAsync(
            "/slack/events", [.. body, .. Enumerable.Repeat((byte)' ', (1024 * 1024) - body.Length + over)]);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    public async Task Any_content_type_is_accepted(string contentType)
    {
        using HttpResponseMessage response =
            await _bot.SignedAsync(
                "/slack/events", Encoding.UTF8.GetBytes(Sample.Message("hi").ToJsonString()), contentType);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single(_bot.Inbound.Events);
    }

    private async Task AssertBadAsync(HttpResponseMessage response, string why)
    {
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(
            $$$"""{"error":{"code":"BadArgument","message":"{{{why}}}"}}""",
            await response.Content.ReadAsStringAsync());
        Assert.Empty(_bot.Inbound.Events);
        Assert.Empty(_bot.Slack.Requests);
    }
}
