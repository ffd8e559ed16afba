namespace MentorBot.Slack.Tests.Inbound;

/// <summary>What people write in other ways than plainly is said all the same, as they see it.</summary>
public sealed class MeMessageTests : SlackBotTest
{
    [Theory]
    [InlineData("D01MIRA", "im", true)]
    [InlineData("D01MIRA", null, true)]
    [InlineData("C08HALL", "channel", false)]
    [InlineData("C08HALL", null, false)]
    public async Task Words_behind_the_command_me_are_words(string channel, string? type, bool isSaid)
    {
        JsonObject message = Sample.Message("is done with two pages", happened =>
        {
            happened["subtype"] = "me_message";
            happened["channel"] = channel;
            if (type is null) happened.Remove("channel_type");
            else happened["channel_type"] = type;
        });
        using HttpResponseMessage response = await _bot.EventAsync(message);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(
            isSaid ? ["is done with two pages"] : [],
            _bot.Inbound.Events.Select(static happened => ((TextSaid)happened).Text));
    }

    [Fact]
    public async Task What_a_bot_writes_behind_the_command_me_is_not()
    {
        using HttpResponseMessage response = await _bot.EventAsync(Sample.Message("is done", happened =>
            (happened["subtype"], happened["bot_id"]) = ("me_message", "B03COMPASS")));
        Assert.Empty(_bot.Inbound.Events);
    }

    [Theory]
    [InlineData("show\u00A0my goals", "show my goals")]
    [InlineData("goals\u200B", "goals")]
    [InlineData("\uFEFFgoals\u2060", "goals")]
    [InlineData("\u00A0goals\u00A0", "goals")]
    [InlineData("5\u202F%", "5 %")]
    [InlineData("👩‍💻 done", "👩‍💻 done")]
    public async Task Spaces_of_another_kind_are_spaces(string wire, string said)
    {
        using HttpResponseMessage response = await _bot.EventAsync(Sample.Message(wire));
        Assert.Equal(said, Assert.IsType<TextSaid>(Assert.Single(_bot.Inbound.Events)).Text);
    }
}
