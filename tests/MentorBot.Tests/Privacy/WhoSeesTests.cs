using MentorBot.Privacy;

namespace MentorBot.Tests.Privacy;

/// <summary>Who sees what, told to each by name.</summary>
public sealed class WhoSeesTests
{
    [Theory]
    [InlineData("en-GB", "who can see this?", "Jo, who leads you", "Maria, mentors you")]
    [InlineData("en-GB", "is this private?", "Jo, who leads you", "Maria, mentors you")]
    [InlineData("de-DE", "wer sieht das?", "Jo, führt dich", "Maria, begleitet dich")]
    [InlineData("de-DE", "bleibt das unter uns?", "Jo, führt dich", "Maria, begleitet dich")]
    public async Task An_employee_is_told_of_their_manager_and_their_mentor(
        string locale, string typed, params string[] labels)
    {
        await using Team team = await Team.MeetAsync(alex: locale);
        await team.Alex.SayAsync(typed);
        Assert.Equal(labels, Labels(team.Alex).Skip(1).Take(2));
        Assert.Equal(
            [team.Maria.Id.Partition, team.Jo.Id.Partition], team.Alex.Last.About!.Value.Order().Reverse());
    }

    [Fact]
    public async Task A_manager_and_a_mentor_are_told_of_whom_they_lead_and_mentor()
    {
        await using Team team = await Team.MeetAsync();
        await team.Jo.SayAsync("who can see this?");
        await team.Maria.SayAsync("who can see this?");
        Assert.Equal("Alex, led by you", Labels(team.Jo)[1]);
        Assert.Equal("Alex, mentored by you", Labels(team.Maria)[1]);
    }

    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    public async Task Somebody_alone_is_told_of_nobody_but_the_programme_and_the_server(string locale)
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync(locale: locale);
        await alex.SayAsync("who can see this?");
        Assert.Equal(
            alex.In(() => $"{PrivacyWords.WhoYou}|{PrivacyWords.WhoProgramme}|{PrivacyWords.WhoServer}"),
            string.Join('|', Labels(alex)));
        Assert.Null(alex.Last.About);
    }

    private static string[] Labels(Person person) =>
        [.. person.Last.Parts.OfType<Facts>().Single().Items.Select(fact => fact.Label)];
}
