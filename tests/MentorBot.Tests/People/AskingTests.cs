namespace MentorBot.Tests.People;

/// <summary>
/// A question whether somebody wants to be another's mentor or manager, as long as it is open and after.
/// </summary>
public sealed class AskingTests
{
    [Fact]
    public async Task It_can_wait_for_days()
    {
        await using Team team = await LooseTeam.MeetAsync();
        await team.Alex.SayAsync("my mentor maria@example.com");
        await team.Bot.PassToAsync(Team.Monday.AddDays(12));
        await team.Maria.PressAsync("Accept");
        Assert.Equal(1, team.Alex.Count("Maria is your mentor now."));
    }

    [Fact]
    public async Task Accepting_twice_changes_nothing_and_is_answered()
    {
        await using Team team = await LooseTeam.MeetAsync();
        await team.Alex.SayAsync("my mentor maria@example.com");
        (Posted card, ActionToken yes, ActionToken no) = Card(team.Maria);
        await team.Maria.PressAsync("Accept");
        int letters = team.Letters();

        await team.Maria.PressAsync(card, yes, []);
        Assert.Equal("You said yes already. If it no longer fits, type decline Alex.", team.Maria.Last.PlainText);
        await team.Maria.PressAsync(card, no, []);
        Assert.Equal("You said yes already. If it no longer fits, type decline Alex.", team.Maria.Last.PlainText);
        await team.Maria.SayAsync("accept"); // The label of that card's button.
        Assert.Equal("You said yes already. If it no longer fits, type decline Alex.", team.Maria.Last.PlainText);

        Assert.Equal(letters, team.Letters());
        Assert.Single((await team.CircleAsync(team.Maria)).Mentees);
        Assert.Equal(1, team.Alex.Count("is your mentor now"));
    }

    [Fact]
    public async Task A_no_stays_one_until_they_are_asked_again()
    {
        await using Team team = await LooseTeam.MeetAsync();
        await team.Alex.SayAsync("my mentor maria@example.com");
        (Posted card, ActionToken yes, _) = Card(team.Maria);
        await team.Maria.PressAsync("No, thanks");
        await team.Maria.PressAsync(card, yes, []);
        Assert.Equal("You said no already. Alex can ask again.", team.Maria.Last.PlainText);

        await team.Alex.SayAsync("my mentor maria@example.com");
        Assert.Equal(1, team.Maria.Count("Alex Kim"));
        Assert.Equal(2, team.Alex.Count("Maria can't take this on at the moment."));
    }

    [Fact]
    public async Task Asking_again_on_the_same_day_brings_no_second_card()
    {
        await using Team team = await LooseTeam.MeetAsync();
        await team.Alex.SayAsync(
            "my mentor maria@example.com", "my mentor maria@example.com", "my mentor jo@example.com",
            "my mentor maria@example.com");
        Assert.Equal(1, team.Maria.Count("Will you mentor Alex Kim?"));
        team.Bot.Clock.Pass(TimeSpan.FromHours(25));
        await team.Alex.SayAsync("my mentor maria@example.com");
        Assert.Equal(2, team.Maria.Count("Will you mentor Alex Kim?"));
        await team.Maria.SayAsync("accept");
        Assert.Equal("Maria is your mentor now.", team.Alex.Last.PlainText);
    }

    [Fact]
    public async Task By_typing_the_latest_is_answered_or_the_one_that_is_named()
    {
        await using Team team = await LooseTeam.MeetAsync();
        await team.Jo.SayAsync("my mentor maria@example.com");
        team.Bot.Clock.Pass(TimeSpan.FromMinutes(1));
        await team.Alex.SayAsync("my mentor maria@example.com");
        await team.Maria.SayAsync("accept jo");
        Assert.Equal(1, team.Jo.Count("Maria is your mentor now."));
        Assert.Equal(0, team.Alex.Count("Maria is your mentor now."));
        await team.Maria.SayAsync("accept");
        Assert.Equal(1, team.Alex.Count("Maria is your mentor now."));
    }

    [Fact]
    public async Task A_card_of_somebody_elses_finds_nothing()
    {
        await using Team team = await LooseTeam.MeetAsync();
        await team.Alex.SayAsync("my mentor maria@example.com");
        (_, ActionToken yes, _) = Card(team.Maria);
        await team.Jo.PressAsync(new Posted("1", team.Jo.Last), yes, []);
        Assert.Equal("I can't find that any more.", team.Jo.Last.PlainText);
        Assert.Equal(0, team.Alex.Count("now"));
    }

    private static (Posted Card, ActionToken Yes, ActionToken No) Card(Person asked)
    {
        Posted card = asked.Find("Accept");
        ActionToken[] tokens = [.. card.Card.AllButtons.OfType<SubmitButton>().Select(button => button.Token)];
        return (card, tokens[0], tokens[1]);
    }
}
