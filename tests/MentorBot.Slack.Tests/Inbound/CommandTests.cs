namespace MentorBot.Slack.Tests.Inbound;

/// <summary>What is made of a command.</summary>
public sealed class CommandTests : SlackBotTest
{
    [Theory]
    [InlineData("goals", "goals")]
    [InlineData(" check in ", "check in")]
    [InlineData("done &lt;two&gt; &amp; more :+1:", "done <two> & more 👍")]
    [InlineData("", "help")]
    [InlineData("  ", "help")]
    [InlineData(null, "help")]
    public async Task What_follows_a_command_is_said(string? text, string said)
    {
        using HttpResponseMessage response = await _bot.CommandAsync(Sample.Command(text));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        TextSaid happened = Assert.IsType<TextSaid>(Assert.Single(_bot.Inbound.Events));
        Assert.Equal((said, "17.6.abc"), (happened.Text, happened.Receipt));
    }

    [Fact]
    public async Task Wherever_it_was_typed_the_answer_goes_to_the_person_alone()
    {
        using HttpResponseMessage response = await _bot.CommandAsync(Sample.Command("goals"));
        Assert.Equal("D01MIRA", _bot.Inbound.Events.Single().Address.Conversation);
        Asked opened = Assert.Single(_bot.Slack.Requests, static asked => asked.Method == "conversations.open");
        Assert.Equal("""{"users":"U05MIRA"}""", opened.Body);
    }

    [Fact]
    public async Task Where_the_conversation_cannot_be_found_the_person_s_id_stands_for_it()
    {
        _bot.Slack.Always("conversations.open", """{"ok":false,"error":"missing_scope"}""");
        using HttpResponseMessage response = await _bot.CommandAsync(Sample.Command("goals"));
        Address address = _bot.Inbound.Events.Single().Address;
        Assert.Equal(
            ("U05MIRA", """{"team":"T07HARBOR","channel":"U05MIRA","user":"U05MIRA"}"""),
            (address.Conversation, address.Reference));
    }

    [Theory]
    [InlineData("de-DE", "Das konnte ich nicht speichern. Bitte schick es in einer Minute noch einmal.")]
    [InlineData("pt-PT", "I couldn't save that. Please send it again in a minute.")]
    [InlineData(null, "I couldn't save that. Please send it again in a minute.")]
    public async Task What_was_not_saved_is_said_in_the_answer(string? locale, string words)
    {
        string user = locale is null
            ? """{"ok":false,"error":"user_not_found"}"""
            : $$$"""{"ok":true,"user":{"id":"U05MIRA","locale":"{{{locale}}}"}}""";
        _bot.Slack.Always("users.info", user);
        _bot.Inbound.Answer = static _ => throw new NotSavedException("x", new IOException());
        using HttpResponseMessage response = await _bot.CommandAsync(Sample.Command("goals"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(
            $$"""{"response_type":"ephemeral","replace_original":false,"text":"{{words}}"}""",
            await response.Content.ReadAsStringAsync());
        Assert.True(Assert.Single(_bot.Inbound.Events).UnsavedInAnswer);
    }
}
