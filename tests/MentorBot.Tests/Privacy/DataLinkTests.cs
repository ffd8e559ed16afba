using System.Buffers.Text;
using MentorBot.Storage;
using MentorBot.Turns.DataExport;

namespace MentorBot.Tests.Privacy;

/// <summary>The link to one's data shows it once, and for a while.</summary>
public sealed class DataLinkTests : OnePersonTests
{
    [Fact]
    public async Task A_link_is_good_once()
    {
        await Alex.SayAsync("my data");
        string token = DataLinks.TokenOf(Alex);

        PersonalData?[] seen =
            await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Bot.Desk.RedeemAsync(token, CancellationToken.None)));

        Assert.Single(seen, one => one is not null);
    }

    [Fact]
    public async Task A_link_that_the_store_failed_is_good_still_and_once()
    {
        await Alex.SayAsync("my data");
        string token = DataLinks.TokenOf(Alex);
        Bot.Store.BeforeScan = _ => throw new StorageUnavailableException("For a moment.");
        await Assert.ThrowsAsync<StorageUnavailableException>(() => Bot.Desk.RedeemAsync(
            token, CancellationToken.None));
        Bot.Store.BeforeScan = null;

        PersonalData data = (await Bot.Desk.RedeemAsync(token, CancellationToken.None))!;

        Assert.Contains("fake|alex", data.Accounts);
        Assert.DoesNotContain(data.Rows, row => row.Kind == DataLink.Kind.Name); // It is gone when it is shown.
        Assert.Null(await Bot.Desk.RedeemAsync(token, CancellationToken.None));
    }

    [Fact]
    public async Task A_link_that_is_too_old_shows_nothing()
    {
        await Alex.SayAsync("my data");
        string key = Bot.Store.Written.Last(row => row.Row.StartsWith("data-link|", StringComparison.Ordinal)).Row;
        await Alex.Rows.WriteAsync(
            key, Bot.Rows.Write(DataLink.Kind, new DataLink(DateTimeOffset.UtcNow.AddSeconds(-1))));
        Assert.Null(await Bot.Desk.RedeemAsync(DataLinks.TokenOf(Alex), CancellationToken.None));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("ZGVmYXVsdA")]
    [InlineData("ZGVmYXVsdHxhbGV4fG5vbmU")]
    [InlineData("../../talk")]
    public async Task What_is_no_link_shows_nothing(string token)
    {
        await Alex.SayAsync("my data");
        Assert.Null(await Bot.Desk.RedeemAsync(token, CancellationToken.None));
    }

    [Theory]
    [InlineData('x')]
    [InlineData('/')]
    public async Task What_names_somebody_whom_no_store_could_hold_shows_nothing(char of)
    {
        string person = $"default|{new string(of, StorageLimits.MaxKeyLength)}";
        Assert.Null(await Bot.Desk.RedeemAsync(
            Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{person}|none")), CancellationToken.None));
    }

    [Fact]
    public async Task The_secret_itself_is_held_nowhere_but_in_the_message()
    {
        await Alex.SayAsync("my data");
        string secret = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(DataLinks.TokenOf(Alex))).Split('|')[^1];
        Assert.All(
            Bot.Store.Written, row => Assert.DoesNotContain(secret, $"{row.Row} {row.Text}", StringComparison.Ordinal));
        Assert.Contains(Bot.Store.Written, row => row.Row.StartsWith("data-link|", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_the_bot_does_not_know_its_address_it_says_so()
    {
        Bot.Pages.Begin = null;
        Alex.Speaks("de-DE");
        await Alex.SayAsync("meine daten");
        Assert.Contains("Webadresse", Alex.Last.PlainText, StringComparison.Ordinal);
        Assert.Empty(Alex.Last.Parts.OfType<Buttons>());
    }
}
