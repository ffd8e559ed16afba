namespace MentorBot.Slack.Tests.Inbound;

/// <summary>What is made of an event.</summary>
public sealed class EventTests : SlackBotTest
{
    [Fact]
    public async Task Who_said_it_where_answers_go_and_what_a_redelivery_is_told_by()
    {
        TextSaid said = Assert.IsType<TextSaid>(await BringAsync(Sample.Message("hello")));
        Assert.Equal("hello", said.Text);
        Assert.Equal(("slack|T07HARBOR|U05MIRA", "T07HARBOR", "Mira", "de-DE", "Europe/Lisbon"),
            (said.Sender.Account, said.Sender.Tenant, said.Sender.Name, said.Sender.Locale, said.Sender.TimeZone));
        Assert.Equal(
            ("slack", "D01MIRA", "Ev01", false),
            (said.Address.Channel, said.Address.Conversation, said.Receipt, said.RepliesInAnswer));
        Assert.Equal("""{"team":"T07HARBOR","channel":"D01MIRA","user":"U05MIRA"}""", said.Address.Reference);
    }

    [Fact]
    public async Task Somebody_who_has_changed_is_asked_for_anew()
    {
        await BringAsync(Sample.Message("hello"));
        JsonObject changed =
            Sample.Event(
                "user_change",
                happened => happened["user"] = new JsonObject { ["id"] = Sample.Person, ["tz"] = "Asia/Kolkata" });
        using (await _bot.EventAsync(changed)) Assert.Single(_bot.Inbound.Events);
        using (await _bot.EventAsync(Sample.Message("hello again")))
            Assert.Equal(2, _bot.Slack.Requests.Count(static asked => asked.Method == "users.info"));
    }

    [Fact]
    public async Task A_mention_in_the_direct_conversation_is_said_without_the_bot_s_name()
    {
        JsonObject mention =
            Sample.Event(
                "app_mention",
                happened => (happened["text"], happened["channel_type"]) = ($"<@{Sample.Bot}> goals", "im"));
        Assert.Equal("goals", Assert.IsType<TextSaid>(await BringAsync(mention)).Text);
    }

    [Fact]
    public async Task Others_who_are_named_are_called_by_their_names()
    {
        _bot.Slack.Answers["users.info"] = context =>
            Answers.WriteAsync(context, 200, """
                {"ok":true,"user":{"id":"U06LEA","profile":{"display_name":"","real_name":"Lea Brook"}}}
                """);
        TextSaid said =
            Assert.IsType<TextSaid>(await BringAsync(Sample.Message("thank <@U06LEA> for <@U06LEA|lea>'s help")));
        Assert.Equal("thank Lea Brook for Lea Brook's help", said.Text);
        Assert.Equal(2, _bot.Slack.Requests.Count(static asked => asked.Method == "users.info"));
    }

    [Theory]
    [InlineData("subtype", "message_changed")]
    [InlineData("subtype", "bot_message")]
    [InlineData("bot_id", "B03COMPASS")]
    [InlineData("app_id", Sample.App)]
    [InlineData("user", "USLACKBOT")]
    [InlineData("user", null)]
    [InlineData("channel_type", "channel")]
    [InlineData("channel_type", "group")]
    [InlineData("channel_type", "mpim")]
    public async Task What_no_person_said_to_the_bot_alone_is_nothing(string field, string? value) =>
        Assert.Null(await BringAsync(Sample.Message("hi", happened => happened[field] = value)));

    [Theory]
    [InlineData("file_share")]
    [InlineData("thread_broadcast")]
    public async Task A_file_and_what_is_said_beside_it_are_said(string subtype) =>
        Assert.Equal(
            "look",
            Assert.IsType<TextSaid>(await BringAsync(Sample.Message(
                "look", happened => happened["subtype"] = subtype))).Text);

    [Fact]
    public async Task A_person_s_other_app_may_speak_for_them() =>
        Assert.IsType<TextSaid>(await BringAsync(Sample.Message("hi", happened => happened["app_id"] = "A04OTHER")));

    [Theory]
    [InlineData("""{"type":"app_uninstalled"}""", true)]
    [InlineData("""{"type":"tokens_revoked","tokens":{"oauth":[],"bot":["U09BOT"]}}""", true)]
    [InlineData("""{"type":"tokens_revoked","tokens":{"oauth":["U05MIRA"],"bot":[]}}""", false)]
    [InlineData("""{"type":"tokens_revoked","tokens":{"oauth":["U05MIRA"]}}""", false)]
    public async Task A_workspace_that_removed_the_bot_is_forgotten(string happened, bool forgotten)
    {
        JsonObject body = Sample.Event("x");
        body["event"] = JsonNode.Parse(happened);
        Assert.Null(await BringAsync(body));
        Assert.Equal(forgotten ? [Sample.Team] : [], _bot.Tokens.Forgotten);
    }

    [Fact]
    public async Task A_workspace_that_could_not_be_forgotten_is_told_of_again()
    {
        _bot.Tokens.Failure = new NotSavedException("x", new IOException());
        using HttpResponseMessage response = await _bot.EventAsync(Sample.Event("app_uninstalled"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    [Fact]
    public async Task What_was_not_saved_is_asked_for_again()
    {
        _bot.Inbound.Answer = static _ => throw new NotSavedException("disk full", new IOException());
        using HttpResponseMessage response = await _bot.EventAsync(Sample.Message("hi"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), response.Headers.RetryAfter?.Delta);
        Assert.DoesNotContain("disk", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_ours_shows_nothing_of_what_was_said()
    {
        _bot.Inbound.Answer = static happened => throw new InvalidOperationException(((TextSaid)happened).Text);
        using HttpResponseMessage response = await _bot.EventAsync(Sample.Message("a secret"));
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.DoesNotContain("secret", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redelivery_is_brought_like_the_first_and_has_its_receipt()
    {
        JsonObject message = Sample.Message("hi");
        using HttpResponseMessage first = await _bot.EventAsync(message);
        using HttpResponseMessage second =
            await _bot.EventAsync(message, ("x-slack-retry-num", "1"), ("x-slack-retry-reason", "http_timeout"));
        Assert.Equal(["Ev01", "Ev01"], _bot.Inbound.Events.Select(static happened => happened.Receipt));
    }

    private async Task<InboundEvent?> BringAsync(JsonObject body)
    {
        using HttpResponseMessage response = await _bot.EventAsync(body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        return _bot.Inbound.Events.SingleOrDefault();
    }
}
