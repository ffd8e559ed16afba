using MentorBot.People;

namespace MentorBot.Tests.People;

/// <summary>Somebody names a mentor or manager who cannot be asked, or need not be.</summary>
public sealed class NobodyToAskTests
{
    [Theory]
    [InlineData("en-GB", "kim@example.com", "I don't know them yet. Ask them to say hi to me first.")]
    [InlineData(
        "de-DE", "kim@example.com", "Diese Person kenne ich noch nicht. Bitte sie, mir erst einmal Hallo zu sagen.")]
    [InlineData("en-GB", "fake|kim", "I don't know them yet. Ask them to say hi to me first.")]
    [InlineData(
        "en-GB", "Maria Roth", "I find people by their e-mail address. Type my mentor and the address behind it.")]
    [InlineData(
        "en-GB", "ALEX@example.com",
        "That's you. It takes somebody else to see what you can't; name them whenever you like.")]
    [InlineData(
        "en-GB", "fake|alex", "That's you. It takes somebody else to see what you can't; name them whenever you like.")]
    public async Task Whoever_cannot_be_asked_is_not_and_the_answer_is_kind(string locale, string who, string answer)
    {
        await using Team team = await LooseTeam.MeetAsync(locale);
        int letters = team.Letters();
        await team.Alex.SayAsync("my mentor", who);
        Assert.Equal(answer, team.Alex.Last.PlainText);
        Assert.Equal(letters, team.Letters());
        Assert.Null(await team.Alex.Rows.OpenDialogAsync());
    }

    [Theory]
    [InlineData('x')]
    [InlineData('|')]
    [InlineData('%')]
    public async Task Whoever_has_an_address_too_long_for_anybody_is_not_known(char letter)
    {
        await using Team team = await LooseTeam.MeetAsync();
        await team.Alex.SayAsync($"my mentor {new string(letter, 700)}@example.com");
        Assert.DoesNotContain("went wrong", team.Alex.Last.PlainText, StringComparison.Ordinal);
        Assert.Empty(await team.Alex.Rows.AllAsync(Named.Kind));
        Assert.Empty(await team.Alex.Rows.FailuresAsync());
    }

    [Fact]
    public async Task Somebody_of_another_organisation_is_not_known()
    {
        await using Team team = await LooseTeam.MeetAsync();
        Person kim = new(team.Bot, new Conversation.Messages.Sender("fake|kim") { Name = "Kim Berg" });
        await kim.RegisterAsync(
            (await team.Bot.Directory.EnrolAsync("other", "kim@other.com", [], CancellationToken.None))!.Person);
        await kim.SayAsync("hi");
        await team.Alex.SayAsync("my mentor kim@other.com");
        Assert.StartsWith("I don't know them yet.", team.Alex.Last.PlainText, StringComparison.Ordinal);
        await team.Alex.SayAsync("my mentor");
        await team.Alex.SubmitAsync("Ask them", (NameDialog.Who, kim.Account));
        Assert.StartsWith("I don't know them yet.", team.Alex.Last.PlainText, StringComparison.Ordinal);
        Assert.Equal(0, kim.Count("Alex"));
    }

    [Theory]
    [InlineData(
        "my mentor jo@example.com", "Maria is your mentor already: your organisation says so, and that goes first.")]
    [InlineData("my manager", "Jo is your manager already: your organisation says so, and that goes first.")]
    public async Task Whom_the_roster_has_goes_first(string typed, string answer)
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.SayAsync(typed);
        Assert.Equal(answer, team.Alex.Last.PlainText);
    }

    [Fact]
    public async Task Nobody_is_asked_to_be_what_they_are()
    {
        await using Team team = await LooseTeam.MeetAsync();
        await team.FindMentorAsync();
        await team.Alex.SayAsync("my mentor maria@example.com");
        Assert.Equal("Maria is your mentor already.", team.Alex.Last.PlainText);
        Assert.Equal(1, team.Maria.Count("Alex Kim"));
    }
}
