namespace MentorBot.Slack.Tests.Inbound;

/// <summary>Whose e-mail address is taken for theirs: it may link them to an account elsewhere.</summary>
public sealed class ConfirmedEmailTests : SlackBotTest
{
    [Fact]
    public async Task A_full_member_s_confirmed_address_is_theirs() =>
        Assert.Equal("Mira.Sand@example.org", await EmailAsync(static _ => { }));

    [Fact]
    public async Task Spaces_around_it_are_not_part_of_it() =>
        Assert.Equal(
            "Mira.Sand@example.org",
            await EmailAsync(static user => user["profile"]!["email"] = " Mira.Sand@example.org\n"));

    [Theory]
    [InlineData("is_email_confirmed", "false")]
    [InlineData("is_email_confirmed", "null")]
    [InlineData("is_email_confirmed", null)]
    [InlineData("is_stranger", "true")]
    [InlineData("is_restricted", "true")]
    [InlineData("is_ultra_restricted", "true")]
    [InlineData("deleted", "true")]
    [InlineData("is_bot", "true")]
    [InlineData("team_id", "\"T09QUAY\"")]
    [InlineData("profile", "{\"email\":\"  \"}")]
    [InlineData("profile", "{\"email\":null}")]
    [InlineData("profile", null)]
    public async Task Nobody_else_s_is(string field, string? value) => Assert.Null(await EmailAsync(user =>
    {
        user.Remove(field);
        if (value is not null) user[field] = JsonNode.Parse(value);
    }));

    [Theory]
    [InlineData("is_stranger", "null")]
    [InlineData("is_restricted", null)]
    [InlineData("is_ultra_restricted", "null")]
    [InlineData("deleted", null)]
    [InlineData("is_bot", "null")]
    [InlineData("team_id", null)]
    public async Task What_is_not_said_against_them_does_not_count(string field, string? value) =>
        Assert.NotNull(await EmailAsync(user =>
        {
            user.Remove(field);
            if (value is not null) user[field] = JsonNode.Parse(value);
        }));

    [Theory]
    [InlineData("""{"ok":false,"error":"user_not_found"}""", 200)]
    [InlineData("""{"ok":false,"error":"ratelimited"}""", 429)]
    [InlineData("<html>", 503)]
    public async Task Where_Slack_does_not_say_who_they_are_it_is_not_known(string answer, int status)
    {
        _bot.Slack.Always("users.info", answer, status);
        Assert.Null(await EmailAsync());
    }

    private Task<string?> EmailAsync(Action<JsonObject> vary)
    {
        JsonObject user = JsonNode.Parse("""
            {
              "id":"U05MIRA","team_id":"T07HARBOR","deleted":false,"is_bot":false,"is_restricted":false,
              "is_ultra_restricted":false,"is_stranger":false,
              "is_email_confirmed":true,"profile":{"display_name":"Mira","email":"Mira.Sand@example.org"}
            }
            """)!.AsObject();
        vary(user);
        _bot.Slack.Always("users.info", new JsonObject { ["ok"] = true, ["user"] = user }.ToJsonString());
        return EmailAsync();
    }

    private async Task<string?> EmailAsync()
    {
        using HttpResponseMessage response = await _bot.EventAsync(Sample.Message("hi"), ("X-Slack-Retry-Num", "3"));
        return Assert.IsType<TextSaid>(Assert.Single(_bot.Inbound.Events)).Sender.ConfirmedEmail;
    }
}
