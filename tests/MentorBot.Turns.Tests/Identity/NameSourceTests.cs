namespace MentorBot.Turns.Tests.Identity;

/// <summary>Which of the names that are known of somebody they are addressed by.</summary>
public sealed class NameSourceTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Guest")]
    [InlineData("bo.lee@example.com")]
    public async Task A_platform_that_shows_no_name_does_not_hide_the_directorys(string? shown)
    {
        await using House house = await House.OpenAsync();
        PersonId cleo = await house.EnrolAsync("cleo");
        await house.Host.HappenAsync(cleo, new DirectoryUpdated("Winter, Cleo", null, null));

        Assert.Equal("Cleo, en, UTC", await WhoAsync(house, shown));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public async Task A_name_once_shown_is_kept(string? shown)
    {
        await using House house = await House.OpenAsync();
        await WhoAsync(house, "Winter, Cleo");

        Assert.Equal("Cleo, en, UTC", await WhoAsync(house, shown));
    }

    private static async Task<string> WhoAsync(House house, string? name) =>
        (await house.Host.TellAsync(House.Text("who") with { Sender = new Sender("fake|cleo") { Name = name } }))[^1]
        .Text;
}
