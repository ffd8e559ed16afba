using System.Text.Json;

namespace MentorBot.Slack.Tests;

/// <summary>Messages as they leave.</summary>
public sealed class SlackChannelTests : SlackBotTest
{
    private static readonly Card Saved = Card.Of(new Heading("Saved"), new Paragraph("Two *pages* & <more>."));

    [Fact]
    public void It_is_called_slack() => Assert.Equal("slack", _bot.Channel.Name);

    [Fact]
    public async Task A_card_goes_as_blocks_with_what_the_phone_shows()
    {
        Assert.Equal(new Accepted("1767377001.000200"), await SendAsync(new Say(Saved, "en")));
        JsonElement body = Assert.Single(_bot.Slack.Messages).Json;
        Assert.Equal(
            ("D01MIRA", "Saved\nTwo *pages* &amp; &lt;more&gt;."),
            (body.GetProperty("channel").GetString(), body.GetProperty("text").GetString()));
        JsonElement text = body.GetProperty("blocks")[1].GetProperty("text");
        Assert.Equal(
            ("plain_text", "Two *pages* & <more>."),
            (text.GetProperty("type").GetString(), text.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task A_notification_of_the_card_s_own_goes_before_its_words()
    {
        await SendAsync(new Say(Saved with { Notification = "Your goal is saved" }, "en"));
        Assert.Equal("Your goal is saved", Assert.Single(_bot.Slack.Messages).Json.GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_replacement_takes_the_place_of_the_message()
    {
        Assert.Equal(new Accepted("1767377001.000200"), await SendAsync(new Replace(Saved, "en", "key"), "17.2"));
        Asked asked = Assert.Single(_bot.Slack.Messages);
        Assert.Equal(("chat.update", "17.2"), (asked.Method, asked.Json.GetProperty("ts").GetString()));
    }

    [Theory]
    [InlineData("message_not_found")]
    [InlineData("cant_update_message")]
    [InlineData("edit_window_closed")]
    public async Task What_cannot_be_replaced_is_said_anew(string code)
    {
        _bot.Slack.Always("chat.update", $$"""{"error":"{{code}}","ok":false}""");
        Assert.Equal(new Accepted("1767377001.000200"), await SendAsync(new Replace(Saved, "en", "key"), "17.2"));
        Assert.Equal(["chat.update", "chat.postMessage"], _bot.Slack.Messages.Select(static asked => asked.Method));
    }

    [Fact]
    public async Task A_replacement_that_must_wait_is_not_said_twice()
    {
        _bot.Slack.Always("chat.update", """{"ok":false,"error":"ratelimited"}""", 429);
        Assert.IsType<Wait>(await SendAsync(new Replace(Saved, "en", "key"), "17.2"));
        Assert.Single(_bot.Slack.Messages);
    }

    [Fact]
    public async Task A_replacement_of_nothing_is_said()
    {
        await SendAsync(new Replace(Saved, "en", "key"));
        Assert.Equal("chat.postMessage", Assert.Single(_bot.Slack.Messages).Method);
    }

    [Theory]
    [InlineData("invalid_blocks")]
    [InlineData("msg_blocks_too_long")]
    [InlineData("msg_too_long")]
    public async Task Blocks_that_are_not_taken_go_once_more_as_plain_text(string code)
    {
        _bot.Slack.Always("chat.postMessage", $$"""{"ok":false,"error":"{{code}}"}""");
        Assert.Equal(new Refused($"200 {code}"), await SendAsync(new Say(Saved, "en")));
        Assert.Equal(
            [true, false], _bot.Slack.Messages.Select(static asked => asked.Json.TryGetProperty("blocks", out _)));
    }

    [Fact]
    public async Task Anything_else_is_said_once()
    {
        _bot.Slack.Always("chat.postMessage", """{"ok":false,"error":"is_archived"}""");
        Assert.Equal(new Gone("200 is_archived"), await SendAsync(new Say(Saved, "en")));
        Assert.Single(_bot.Slack.Messages);
    }

    [Fact]
    public async Task A_card_that_cannot_be_drawn_goes_as_its_plain_text()
    {
        await SendAsync(new Say(Card.Of(new Heading("Saved"), new Buttons([new OddButton()])), "en"));
        JsonElement body = Assert.Single(_bot.Slack.Messages).Json;
        Assert.Equal("Saved", body.GetProperty("text").GetString());
        Assert.False(body.TryGetProperty("blocks", out _));
    }

    [Fact]
    public async Task An_endless_text_is_cut()
    {
        await SendAsync(new Say(Card.Of(new Paragraph(new string('<', 50_000))), "en"));
        JsonElement body = Assert.Single(_bot.Slack.Messages).Json;
        string text = body.GetProperty("text").GetString()!;
        Assert.EndsWith("&lt;…", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 4_000, 40_000);
        Assert.Equal(3_000, body.GetProperty("blocks")[0].GetProperty("text").GetProperty("text").GetString()!.Length);
    }

    [Fact]
    public async Task Where_only_the_person_is_known_their_conversation_is_looked_up()
    {
        await SendAsync(new Replace(Saved, "en", "key"), "17.2", Sample.Reference with { Channel = Sample.Person });
        Assert.Equal("D01MIRA", Assert.Single(_bot.Slack.Messages).Json.GetProperty("channel").GetString());
    }

    [Fact]
    public async Task What_is_throttled_is_named_as_it_is_counted()
    {
        _bot.Slack.Always(
            "chat.postMessage", "{\"ok\":false,\"error\":\"ratelimited\"}", 429, "application/json",
            ("Retry-After", "30"));
        Wait wait = Assert.IsType<Wait>(await SendAsync(new Say(Saved, "en")));
        Assert.Equal(
            (_bot.Channel.ScopesOf(Sample.Address())[0].Name, TimeSpan.FromSeconds(30)), (wait.Scope, wait.Delay));
    }

    private Task<SendOutcome> SendAsync(
        OutboundMessage message, string? replaces = null, Slack.Protocol.SlackReference? to = null) =>
        _bot.Channel.SendAsync(Sample.Address(to), message, replaces, default);

    private sealed record OddButton() : Button("Odd");
}
