using System.Buffers.Text;
using MentorBot.CheckIns;
using MentorBot.Storage;
using MentorBot.Turns.DataExport;

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
        foreach (string mine in new[] { "zebrawin", "zebrablocker", "fake|alex", "alex@example.com", "Maria Roth" })
            Assert.Contains(mine, json, StringComparison.Ordinal);
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

        PersonalData?[] seen =
            await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => bot.Desk.RedeemAsync(token, CancellationToken.None)));

        Assert.Single(seen, one => one is not null);
    }

    [Fact]
    public async Task A_link_that_the_store_failed_is_good_still_and_once()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.SayAsync("my data");
        string token = TokenOf(alex);
        bot.Store.BeforeScan = _ => throw new StorageUnavailableException("For a moment.");
        await Assert.ThrowsAsync<StorageUnavailableException>(() => bot.Desk.RedeemAsync(
            token, CancellationToken.None));
        bot.Store.BeforeScan = null;

        PersonalData data = (await bot.Desk.RedeemAsync(token, CancellationToken.None))!;

        Assert.Contains("fake|alex", data.Accounts);
        Assert.DoesNotContain(data.Rows, row => row.Kind == DataLink.Kind.Name); // It is gone when it is shown.
        Assert.Null(await bot.Desk.RedeemAsync(token, CancellationToken.None));
    }

    [Theory]
    [InlineData("alex")]
    [InlineData("alex2")]
    public async Task A_link_is_good_once_also_when_its_owner_turned_out_to_be_known_twice(string asks)
    {
        await using Bot bot = await Bot.StartAsync();
        Person here = await bot.MeetAsync();
        Person there = await bot.MeetAsync("A. Kim", id: "alex2");
        await here.SayAsync("check in", "good");
        await there.InstallAsync();
        Person asking = asks == "alex" ? here : there;
        await asking.SayAsync("my data");
        string token = TokenOf(asking);
        await here.SayAsync("link");
        await there.SayAsync(here.Last.Parts.OfType<Paragraph>().ElementAt(1).Text, "yes, both are me");
        await bot.LetLeaveAsync();

        PersonalData data = (await bot.Desk.RedeemAsync(token, CancellationToken.None))!;

        Assert.Equal(["fake|alex", "fake|alex2"], data.Accounts.Order(StringComparer.Ordinal));
        Assert.Single(data.Rows, row => row.Kind == "checkin");
        Assert.Null(await bot.Desk.RedeemAsync(token, CancellationToken.None));
    }

    [Fact]
    public async Task What_its_owner_had_is_there_also_before_it_has_gone_to_whom_they_turned_out_to_be()
    {
        await using Bot bot = await Bot.StartAsync();
        Person here = await bot.MeetAsync();
        Person there = await bot.MeetAsync("A. Kim", id: "alex2");
        await here.SayAsync("check in", "good");
        await there.InstallAsync();
        await here.SayAsync("my data");
        await here.Rows.ChangeStateAsync(state => state with { MovedTo = there.Id.Partition });

        PersonalData data = (await bot.Desk.RedeemAsync(TokenOf(here), CancellationToken.None))!;

        Assert.Contains("fake|alex2", data.Accounts);
        Assert.Single(data.Rows, row => row.Kind == "checkin");
    }

    [Fact]
    public async Task A_link_that_is_too_old_shows_nothing()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.SayAsync("my data");
        string key = bot.Store.Written.Last(row => row.Row.StartsWith("data-link|", StringComparison.Ordinal)).Row;
        await alex.Rows.WriteAsync(
            key, bot.Rows.Write(DataLink.Kind, new DataLink(DateTimeOffset.UtcNow.AddSeconds(-1))));
        Assert.Null(await bot.Desk.RedeemAsync(TokenOf(alex), CancellationToken.None));
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
        Assert.Null(await bot.Desk.RedeemAsync(
            Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{person}|none")), CancellationToken.None));
    }

    [Fact]
    public async Task The_secret_itself_is_held_nowhere_but_in_the_message()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.SayAsync("my data");
        string secret = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(TokenOf(alex))).Split('|')[^1];
        Assert.All(
            bot.Store.Written, row => Assert.DoesNotContain(secret, $"{row.Row} {row.Text}", StringComparison.Ordinal));
        Assert.Contains(bot.Store.Written, row => row.Row.StartsWith("data-link|", StringComparison.Ordinal));
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
