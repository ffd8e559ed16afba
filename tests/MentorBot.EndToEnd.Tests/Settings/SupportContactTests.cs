using MentorBot.Channels.Settings;
using MentorBot.EndToEnd.Tests.Teams;
using MentorBot.Host.Settings;
using Microsoft.Extensions.Configuration;

namespace MentorBot.EndToEnd.Tests.Settings;

/// <summary>Whom people can turn to is a setting, which the start report says and people are told.</summary>
public sealed class SupportContactTests
{
    private const string Contact = "harbour care, ext. 1234";

    [Theory]
    [InlineData("I want to report a bug")]
    [InlineData("my boss is bullying me")]
    public async Task Whom_the_setting_names_is_said_at_the_start_and_to_people(string typed)
    {
        using TemporaryFolder folder = new();
        await using FakeTeams teams = await FakeTeams.StartAsync();
        await using Bot bot = await Bot.StartAsync(folder.Database, ("Support__Contact", Contact));
        Chat mira = new(teams, bot);
        await mira.SayAsync(typed);
        await mira.HearAsync(Contact);
        await Eventually.IsSoAsync(
            () => bot.Process.Output.Any(line => line.Contains(Contact, StringComparison.Ordinal)),
            () => "The start report does not name it.");
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("   ", null)]
    [InlineData(" Ann Lee, ann@example.com ", "Ann Lee, ann@example.com")]
    public void It_is_one_line_and_may_be_missing(string? value, string? contact) =>
        Assert.Equal(contact, Read(value).Support.Text);

    [Theory]
    [InlineData("two\nlines")]
    [InlineData(null)]
    public void One_that_no_card_could_show_is_refused(string? value)
    {
        string found = value ?? new string('x', 201);
        Assert.Equal(
            $"Setting Support__Contact: found '{found}'; expected one line of at most 200 characters, which people "
                + "are shown.",
            Assert.Throws<SettingException>(() => Read(found)).Message);
    }

    private static HostSettings Read(string? value) => HostSettings.Read(
        new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("Support:Contact", value)]).Build(),
        isDevelopment: true);
}
