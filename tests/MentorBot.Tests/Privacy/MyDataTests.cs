using System.Buffers.Text;
using System.Text;
using MentorBot.CheckIns;
using MentorBot.Conversation.Cards;
using MentorBot.Storage;
using MentorBot.Tests.Driving;
using MentorBot.Turns;

namespace MentorBot.Tests.Privacy;

/// <summary>A person sees everything that is held about them.</summary>
public sealed class MyDataTests
{
    [Fact]
    public async Task Everything_is_there_and_nothing_of_anybody_elses_rows()
    {
        await using Team team = await Team.MeetAsync();
        await team.CheckInAsync((CheckInCards.Win, "zebrawin"), (CheckInCards.Blocker, "zebrablocker"));
        await team.Maria.SayAsync("check in", "good", "zebramaria");
        await team.Alex.SayAsync("my data");

        PersonalData data = (await team.Bot.Desk.RedeemAsync(TokenOf(team.Alex), CancellationToken.None))!;

        string json = data.ToJson().ToJsonString();
        foreach (string mine in new[] { "zebrawin", "zebrablocker", "fake|alex", "alex@example.com", "Maria Roth" }) Assert.Contains(mine, json, StringComparison.Ordinal);
        Assert.DoesNotContain("zebramaria", json, StringComparison.Ordinal);
        Assert.Contains(data.Rows, row => row is { Kind: "checkin", Version: 1 });
    }

    [Fact]
    public async Task A_link_is_good_once()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.SayAsync("my data");
        string token = TokenOf(alex);

        PersonalData?[] seen = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => bot.Desk.RedeemAsync(token, CancellationToken.None)));

        Assert.Single(seen, one => one is not null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("ZGVmYXVsdA")]
    [InlineData("ZGVmYXVsdHxhbGV4fG5vbmU")]
    [InlineData("../../talk")]
    public async Task What_is_no_link_shows_nothing(string token)
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.SayAsync("my data");
        Assert.Null(await bot.Desk.RedeemAsync(token, CancellationToken.None));
    }

    [Theory]
    [InlineData('x')]
    [InlineData('/')]
    public async Task What_names_somebody_whom_no_store_could_hold_shows_nothing(char of)
    {
        await using Bot bot = await Bot.StartAsync();
        string person = $"default|{new string(of, StorageLimits.MaxKeyLength)}";
        Assert.Null(await bot.Desk.RedeemAsync(Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{person}|none")), CancellationToken.None));
    }

    [Fact]
    public async Task The_secret_itself_is_held_nowhere_but_in_the_message()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.SayAsync("my data");
        Assert.DoesNotContain(bot.Store.Written, row => row.Row.StartsWith("data-link|", StringComparison.Ordinal) && row.Row.Contains(TokenOf(alex), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_the_bot_does_not_know_its_address_it_says_so()
    {
        await using Bot bot = await Bot.StartAsync();
        bot.Pages.Begin = null;
        Person alex = await bot.MeetAsync(locale: "de-DE");
        await alex.SayAsync("meine daten");
        Assert.Contains("Webadresse", alex.Last.PlainText, StringComparison.Ordinal);
        Assert.Empty(alex.Last.Parts.OfType<Buttons>());
    }

    private static string TokenOf(Person person) =>
        person.Last.Parts.OfType<Buttons>().Single().Items.OfType<OpenUrlButton>().Single().Url.Segments[^1];
}
