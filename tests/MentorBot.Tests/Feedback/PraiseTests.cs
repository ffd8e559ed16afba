using MentorBot.Feedback;

namespace MentorBot.Tests.Feedback;

/// <summary>A thank-you to somebody of the circle.</summary>
public sealed class PraiseTests
{
    [Theory]
    [InlineData("kudos to Maria for the dashboard", "for the dashboard")]
    [InlineData("Maria did an amazing job with the launch", "Maria did an amazing job with the launch")]
    [InlineData("I'd like to thank Maria for covering my shift", "for covering my shift")]
    [InlineData("thanks to Maria for taking my shift on Sunday", "for taking my shift on Sunday")]
    [InlineData("please tell Maria that her training was brilliant", "her training was brilliant")]
    [InlineData("tell Maria she did a fantastic job on the line", "she did a fantastic job on the line")]
    [InlineData("props to Maria for the quick fix", "for the quick fix")]
    [InlineData("Maria Roth deserves a compliment for the customer call", null)]
    [InlineData("hats off to Maria for closing the deal", "for closing the deal")]
    [InlineData("praise for Maria: the slides were a joy", "the slides were a joy")]
    [InlineData("give Maria credit for the new price list", "for the new price list")]
    [InlineData("danke an Maria für die Hilfe beim Release", "für die Hilfe beim Release")]
    [InlineData("großes lob an Maria für die schnelle reparatur", "für die schnelle reparatur")]
    [InlineData("shoutout an Maria, die präsentation war der hammer", "die präsentation war der hammer")]
    [InlineData("Maria hat gestern die schicht gerettet, hut ab", null)]
    public async Task It_is_shown_as_it_will_arrive_and_then_sent(string typed, string? words)
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.SayAsync(typed);
        Assert.StartsWith(
            $"Maria gets this:\nA thank-you from Alex\n{words ?? typed}\n", team.Alex.Last.PlainText,
            StringComparison.Ordinal);
        Assert.Equal(0, team.Maria.Count("A thank-you from Alex"));
        await team.Alex.SayAsync("yes");
        Assert.Equal("Sent to Maria.", team.Alex.Last.PlainText);
        Assert.Equal(
            $"A thank-you from Alex\n{words ?? typed}\nOnly you and Alex see this.", team.Maria.Last.PlainText);
        Assert.Empty(team.Maria.Last.AllButtons);
    }

    [Theory]
    [InlineData("praise Maria")]
    [InlineData("give Maria a pat on the back")]
    [InlineData("well done Maria")]
    [InlineData("I owe Maria a big thank you")]
    [InlineData("I want to say thank you to Maria")]
    [InlineData("ich will mich bei Maria bedanken")]
    [InlineData("schick Maria ein dankeschön")]
    [InlineData("lob für Maria")]
    public async Task What_it_is_for_is_asked_where_the_sentence_does_not_say_it(string typed)
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.SayAsync(typed);
        Assert.Equal("A thank-you for Maria", Headings.Of(team.Alex.Last));
        await team.Alex.SubmitAsync("Send to Maria", ("what", "You saved the audit"));
        Assert.Equal(1, team.Maria.Count("You saved the audit"));
    }

    [Theory]
    [InlineData("en-GB", "I want to thank someone")]
    [InlineData("de-DE", "kudos geben")]
    public async Task Who_it_is_for_is_asked_where_nobody_is_named(string locale, string typed)
    {
        await using Team team = await Team.MeetAsync(alex: locale, maria: "de-DE");
        await team.Alex.SayAsync(typed);
        Assert.Equal(team.Alex.In(() => FeedbackWords.PraiseWho), Headings.Of(team.Alex.Last));
        await team.Alex.PressAsync("Maria");
        await team.Alex.SayAsync("Du hast mir sehr geholfen", "nein");
        await team.Alex.SayAsync("Du hast mir gestern sehr geholfen", "ja, schick");
        Assert.Equal("Ein Dank von Alex", Headings.Of(team.Maria.Last));
        Assert.Equal(1, team.Maria.Count("Du hast mir gestern sehr geholfen"));
        await team.Maria.SayAsync("Mein Feedback");
        Assert.Equal("Ein Dank von Alex", Headings.Of(team.Maria.Last));
    }

    [Fact]
    public async Task It_is_forgotten_with_whoever_got_it_and_stays_with_whoever_loses_the_giver()
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.SayAsync("kudos to Maria for the zebra", "send", "kudos to Jo for the lion", "send");
        await team.Bot.ForgetAsync(team.Maria);
        Assert.DoesNotContain("zebra", await team.Alex.Rows.TextAsync(), StringComparison.Ordinal);
        await team.Bot.ForgetAsync(team.Alex);
        FeedbackRow got = Assert.Single(await team.Jo.Rows.AllAsync(FeedbackRow.Kind));
        Assert.Equal(("for the lion", true, true), (got.Did, got.IsThanks, got.With.IsFormer));
    }
}
