using MentorBot.Teams.Tests.Inbound;
using Microsoft.Bot.Schema;

namespace MentorBot.Teams.Tests;

/// <summary>Messages as they leave.</summary>
public sealed class TeamsChannelTests : TeamsChannelTest
{
    [Fact]
    public void It_is_called_teams() => Assert.Equal("teams", _bot.Channel.Name);

    [Fact]
    public async Task A_single_paragraph_goes_as_plain_text()
    {
        Assert.Equal(new Accepted("m-1"), await SendAsync(new Say(Card.Of(new Paragraph("2 * 3 _or_ so")), "en")));
        JsonElement body = Assert.Single(_bot.Connector.Requests).Json;
        Assert.Equal(
            ("2 * 3 _or_ so", "plain"),
            (body.GetProperty("text").GetString(), body.GetProperty("textFormat").GetString()));
        Assert.False(body.TryGetProperty("attachments", out _));
    }

    [Fact]
    public async Task A_card_goes_with_what_the_phone_shows()
    {
        await SendAsync(new Say(Saved with { Notification = "Your goal is saved" }, "de"));
        JsonElement body = Assert.Single(_bot.Connector.Requests).Json;
        Assert.Equal(
            ("Your goal is saved", "de"),
            (body.GetProperty("summary").GetString(), body.GetProperty("locale").GetString()));
        Assert.False(body.TryGetProperty("text", out _));
        Assert.Equal(
            "Saved",
            body.GetProperty("attachments")[0].GetProperty("content").GetProperty("body")[0].GetProperty("text")
                .GetString());
    }

    [Fact]
    public async Task A_replacement_takes_the_place_of_the_message()
    {
        _bot.Connector.Always(200, "");
        Assert.Equal(new Accepted("m-7"), await SendAsync(new Replace(Saved, "en", "key"), "m-7"));
        Assert.Equal(("PUT", "/emea/v3/conversations/a%3A1talk/activities/m-7"), Only());
    }

    [Theory]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(501)]
    public async Task What_cannot_be_replaced_is_said_anew(int status)
    {
        _bot.Connector.Answer = (asked, context) => asked.Method == "PUT"
            ? Answers.WriteAsync(context, status, """{"error":{"code":"ActivityNotFoundInConversation"}}""")
            : Answers.WriteAsync(context, 201, """{"id":"m-8"}""");
        Assert.Equal(new Accepted("m-8"), await SendAsync(new Replace(Saved, "en", "key"), "m-7"));
        Assert.Equal(["PUT", "POST"], _bot.Connector.Requests.Select(static asked => asked.Method));
    }

    [Fact]
    public async Task A_replacement_that_must_wait_is_not_said_twice()
    {
        _bot.Connector.Always(429, "{}");
        Assert.IsType<Wait>(await SendAsync(new Replace(Saved, "en", "key"), "m-7"));
        Assert.Single(_bot.Connector.Requests);
    }

    [Fact]
    public async Task A_replacement_of_nothing_is_said()
    {
        await SendAsync(new Replace(Saved, "en", "key"));
        Assert.Equal(("POST", "/emea/v3/conversations/a%3A1talk/activities"), Only());
    }

    [Fact]
    public async Task A_card_that_cannot_be_drawn_goes_as_its_plain_text()
    {
        await SendAsync(new Say(Card.Of(new Heading("Saved"), new Buttons([new OddButton()])), "en"));
        Assert.Equal("Saved", Assert.Single(_bot.Connector.Requests).Json.GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_message_is_never_too_large_to_be_taken()
    {
        string endless = string.Concat(Enumerable.Repeat("€", 200_000));
        await SendAsync(new Say(Card.Of(new Paragraph(endless)), "en"));
        await SendAsync(new Say(Card.Of(new Heading("Notes"), new Paragraph(endless)), "en"));
        Assert.All(
            _bot.Connector.Requests,
            static asked => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(asked.Body), 10_000, 80 * 1024));
    }

    [Fact]
    public async Task An_address_that_is_none_of_ours_is_a_fault() =>
        await Assert.ThrowsAnyAsync<Newtonsoft.Json.JsonException>(() => _bot.Channel.SendAsync(
            new Address("teams", "a", "{}"), new Say(Saved, "en"), null, default));

    [Fact]
    public void A_message_is_counted_in_its_conversation_and_its_tenant()
    {
        ImmutableArray<PacingScope> scopes = _bot.Channel.ScopesOf(To);
        Assert.Equal(["a:1talk", $"tenant {Sample.Tenant}"], scopes.Select(static scope => scope.Name));
        Assert.Equal(
            [(7, 1), (8, 2), (60, 30), (1800, 3600)],
            scopes[0].Limits.Select(static limit => (limit.Count, (int)limit.Window.TotalSeconds)));
        Assert.Equal(new RateLimit(50, TimeSpan.FromSeconds(1)), Assert.Single(scopes[1].Limits));
        Assert.Equal([false, true], scopes.Select(static scope => scope.IsShared));
    }

    [Fact]
    public async Task What_is_throttled_is_named_as_it_is_counted()
    {
        _bot.Connector.Always(429, "{}", "application/json", ("Retry-After", "7"));
        Wait wait = Assert.IsType<Wait>(await SendAsync(new Say(Saved, "en")));
        Assert.Equal((_bot.Channel.ScopesOf(To)[0].Name, TimeSpan.FromSeconds(7)), (wait.Scope, wait.Delay));
    }

    [Fact]
    public void An_address_that_cannot_be_read_is_counted_nowhere() =>
        Assert.Empty(_bot.Channel.ScopesOf(new Address("teams", "a", "{")));

    private (string Method, string Target) Only()
    {
        Asked asked = Assert.Single(_bot.Connector.Requests);
        return (asked.Method, asked.Target);
    }
}
