using MentorBot.People;

namespace MentorBot.Tests.People;

/// <summary>Somebody says who mentors or leads them, and whoever they name says yes or no.</summary>
public sealed class NamingTests
{
    [Theory]
    [InlineData("en-GB", "my mentor", "Ask them", "Will you mentor Alex Kim?", "Accept", "Maria is your mentor now.")]
    [InlineData(
        "de-DE", "meine Mentorin", "Nachfragen", "Begleitest du Alex Kim als Mentor:in?", "Annehmen",
        "Maria begleitet dich jetzt als Mentor:in.")]
    public async Task By_cards_a_mentor_is_named_asked_and_found(
        string locale, string command, string ask, string question, string yes, string found)
    {
        await using Team team = await LooseTeam.MeetAsync(locale, locale, locale);
        await team.Alex.SayAsync(command);
        await team.Alex.SubmitAsync(ask, (NameDialog.Who, team.Maria.Account));
        Assert.Equal(team.Alex.In(() => NamingWords.Asked("Maria Roth")), team.Alex.Last.PlainText);
        Assert.DoesNotContain('|', team.Alex.InPlace!.PlainText);
        Assert.Equal(question, Headings.Of(team.Maria.Last));

        await team.Maria.PressAsync(yes);

        Assert.Equal(found, team.Alex.Last.PlainText);
        Assert.Equal(team.Maria.In(() => NamingWords.Accepted("Alex")), team.Maria.Last.PlainText);
        Assert.Empty(team.Maria.InPlace!.AllButtons);
        Assert.Equal(("Maria Roth", null), await LeadersAsync(team));
        Assert.Equal(
            new Contact(team.Alex.Id.Partition, "Alex Kim"),
            Assert.Single((await team.CircleAsync(team.Maria)).Mentees));
    }

    [Theory]
    [InlineData("en-GB", "my manager", "jo@example.com", "Do you lead Alex Kim?", "accept", "Jo is your manager now.")]
    [InlineData(
        "en-GB", "my manager is", "It's Jo (JO@example.com).", "Do you lead Alex Kim?", "Accept",
        "Jo is your manager now.")]
    [InlineData(
        "de-DE", "Meine Führungskraft", "jo@example.com", "Führst du Alex Kim?", "annehmen",
        "Jo ist jetzt deine Führungskraft.")]
    [InlineData(
        "de-DE", "mein Chef", "jo@example.com", "Führst du Alex Kim?", "Annehmen", "Jo ist jetzt deine Führungskraft.")]
    public async Task By_typing_a_manager_is_named_asked_and_found(
        string locale, string command, string address, string question, string yes, string found)
    {
        await using Team team = await LooseTeam.MeetAsync(locale, locale, locale);
        await team.Alex.SayAsync(command, address);
        Assert.Equal(question, Headings.Of(team.Jo.Last));
        await team.Jo.SayAsync(yes);
        Assert.Equal(found, team.Alex.Last.PlainText);
        Assert.Equal((null, "Jo Lind"), await LeadersAsync(team));
        Assert.Equal("Alex Kim", Assert.Single((await team.CircleAsync(team.Jo)).Reports).Name);
        Assert.False(team.Jo.Has(team.Jo.In(() => NamingWords.Accept)));
    }

    [Theory]
    [InlineData("en-GB", "my mentor is maria@example.com")]
    [InlineData("de-DE", "Mein Mentor ist: maria@example.com")]
    public async Task Whom_is_typed_behind_the_word_is_asked_at_once(string locale, string typed)
    {
        await using Team team = await LooseTeam.MeetAsync(locale);
        await team.Alex.SayAsync(typed);
        Assert.Equal("Will you mentor Alex Kim?", Headings.Of(team.Maria.Last));
    }

    [Fact]
    public async Task Whoever_said_yes_hears_what_is_shared_with_them()
    {
        await using Team team = await LooseTeam.MeetAsync();
        await team.FindMentorAsync();
        await team.ShareBlockerAsync("No access");
        Assert.Equal("Alex is stuck", Headings.Of(team.Maria.Last));
    }

    [Fact]
    public async Task Before_they_said_yes_nothing_can_be_shared()
    {
        await using Team team = await LooseTeam.MeetAsync();
        await team.Alex.SayAsync("my mentor maria@example.com", "share");
        Assert.StartsWith("There is nobody to share with here.", team.Alex.Last.PlainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "en-GB", "No, thanks", "decline",
        "Maria can't take this on at the moment. You can ask somebody else: type my mentor.")]
    [InlineData("de-DE", "Nein, danke", "ablehnen",
        "Maria kann das gerade nicht übernehmen. Du kannst jemand anderen fragen: Schreib „mein mentor“ oder „meine "
            + "mentorin“.")]
    public async Task By_cards_and_by_typing_no_is_heard_kindly_and_without_a_reason(
        string locale, string button, string typed, string heard)
    {
        await using Team team = await LooseTeam.MeetAsync(locale, locale);
        await team.Alex.SayAsync("my mentor maria@example.com");
        await team.Maria.PressAsync(button);
        Assert.Equal(heard, team.Alex.Last.PlainText);
        team.Bot.Clock.Pass(TimeSpan.FromDays(2));
        await team.Alex.SayAsync("my mentor maria@example.com");
        await team.Maria.SayAsync(typed);
        Assert.Equal(2, team.Alex.Count(heard));
        Assert.Equal((null, null), await LeadersAsync(team));
        Assert.Empty((await team.CircleAsync(team.Maria)).Mentees);
    }

    [Fact]
    public async Task Not_now_asks_nobody()
    {
        await using Team team = await LooseTeam.MeetAsync();
        await team.Alex.SayAsync("my manager");
        await team.Alex.PressAsync("Not now");
        Assert.Equal("That's fine. Type my manager whenever you like.", team.Alex.Last.PlainText);
    }

    [Fact]
    public async Task People_without_a_name_can_ask_and_be_asked()
    {
        await using Bot bot = await Bot.StartAsync();
        (Person one, Person other) =
            (await bot.MeetAsync(null, id: "one"), await bot.MeetAsync(null, "de-DE", id: "other"));
        foreach (Person person in new[] { one, other }) await person.SayAsync("hi");
        await one.SayAsync("my mentor");
        await one.SubmitAsync("Ask them", (NameDialog.Who, other.Account));
        Assert.Equal("I've asked your colleague. I'll tell you what they say.", one.Last.PlainText);
        Assert.Equal("Begleitest du diese Person als Mentor:in?", Headings.Of(other.Last));
        await other.PressAsync("Annehmen");
        Assert.EndsWith(" is your mentor now.", one.Last.PlainText, StringComparison.Ordinal);
    }

    private static async Task<(string? Mentor, string? Manager)> LeadersAsync(Team team)
    {
        Circle circle = await team.CircleAsync(team.Alex);
        return (circle.Mentor?.Name, circle.Manager?.Name);
    }
}
