using System.Collections.Immutable;
using System.Text.Json;

namespace MentorBot.Slack.Tests;

/// <summary>Whom the channel can write to, and in what their messages are counted.</summary>
public sealed class SlackAddressTests : SlackBotTest
{
    private static readonly Card Saved = Card.Of(new Heading("Saved"), new Paragraph("Two *pages* & <more>."));

    [Fact]
    public async Task Whoever_has_an_account_can_be_written_to_before_the_bot_has_met_them()
    {
        Address address = _bot.Channel.AddressOf("slack|T07HARBOR|U05MIRA")!;
        Assert.Equal(
            new Address("slack", "U05MIRA", """{"team":"T07HARBOR","channel":"U05MIRA","user":"U05MIRA"}"""), address);
        Assert.IsType<Accepted>(await _bot.Channel.SendAsync(address, new Say(Saved, "en"), null, default));
        Assert.Equal("D01MIRA", Assert.Single(_bot.Slack.Messages).Json.GetProperty("channel").GetString());
    }

    [Theory]
    [InlineData("teams|T07HARBOR|U05MIRA")]
    [InlineData("slack|T07HARBOR")]
    [InlineData("slack|T07HARBOR|")]
    [InlineData("slack||U05MIRA")]
    [InlineData("slack|T07HARBOR|U05MIRA|x")]
    [InlineData("")]
    public void What_is_no_account_of_Slack_s_is_nobody_s_here(string account) =>
        Assert.Null(_bot.Channel.AddressOf(account));

    [Fact]
    public async Task An_address_that_is_none_of_ours_is_a_fault() =>
        await Assert.ThrowsAnyAsync<JsonException>(() => _bot.Channel.SendAsync(
            new Address("slack", "a", "{}"), new Say(Saved, "en"), null, default));

    [Fact]
    public void A_message_is_counted_in_its_conversation_and_its_workspace()
    {
        ImmutableArray<PacingScope> scopes = _bot.Channel.ScopesOf(Sample.Address());
        Assert.Equal(["D01MIRA", "T07HARBOR"], scopes.Select(static scope => scope.Name));
        Assert.Equal(new RateLimit(1, TimeSpan.FromSeconds(1)), Assert.Single(scopes[0].Limits));
        Assert.Equal([false, true], scopes.Select(static scope => scope.IsShared));
    }

    [Fact]
    public void An_address_that_cannot_be_read_is_counted_nowhere() =>
        Assert.Empty(_bot.Channel.ScopesOf(new Address("slack", "a", "{")));
}
