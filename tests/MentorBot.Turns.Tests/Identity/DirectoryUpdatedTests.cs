namespace MentorBot.Turns.Tests.Identity;

/// <summary>The directory says who somebody is, until their own client says it.</summary>
public sealed class DirectoryUpdatedTests : HouseTest
{
    [Fact]
    public async Task Name_language_and_zone_are_the_directorys_until_the_client_says_otherwise()
    {
        PersonId cleo = await _house.EnrolAsync("cleo");
        await _house.Host.HappenAsync(cleo, new DirectoryUpdated("Winter, Cleo", "de-DE", "Asia/Kathmandu"));

        Assert.Equal("Cleo, de-DE, Asia/Kathmandu", await WhoAsync(_house, new Sender("fake|cleo")));
        Assert.Equal(
            "Alex, de-DE, Asia/Kathmandu", await WhoAsync(_house, new Sender("fake|cleo") { Name = "Alex Kim" }));
        Assert.Equal(
            "Alex, en-GB, Asia/Kathmandu", await WhoAsync(_house, new Sender("fake|cleo") { Locale = "en-GB" }));
        Assert.Equal(
            "Alex, en-GB, Europe/London",
            await WhoAsync(_house, new Sender("fake|cleo") { TimeZone = "Europe/London" }));
        await _house.Host.HappenAsync(cleo, new DirectoryUpdated("Cleo Sommer", "de-DE", "Asia/Kathmandu"));
        Assert.Equal("Alex, en-GB, Europe/London", await WhoAsync(_house, new Sender("fake|cleo")));
    }

    [Fact]
    public async Task The_directory_may_change_its_mind()
    {
        PersonId cleo = await _house.EnrolAsync("cleo");
        await _house.Host.HappenAsync(cleo, new DirectoryUpdated("Cleo Winter", "de-DE", "Europe/Berlin"));
        await _house.Host.HappenAsync(cleo, new DirectoryUpdated("Cleo Sommer", null, null));

        Assert.Equal("Cleo, en, UTC", await WhoAsync(_house, new Sender("fake|cleo")));
    }

    [Fact]
    public async Task A_zone_that_there_is_not_is_the_organisations()
    {
        PersonId cleo = await _house.EnrolAsync("cleo");

        await _house.Host.HappenAsync(cleo, new DirectoryUpdated("Cleo Winter", "xx-nonsense", "Mars/Olympus"));

        Assert.Equal("Cleo, en, UTC", await WhoAsync(_house, new Sender("fake|cleo")));
    }

    [Fact]
    public async Task A_store_that_takes_nothing_is_told_to_whoever_lists_and_to_nobody_else()
    {
        PersonId cleo = await _house.EnrolAsync("cleo");
        _house.Store.BeforeCommit = (_, _) => throw new Storage.StorageUnavailableException("The disk is full.");

        await Assert.ThrowsAsync<NotSavedException>(() => _house.Host.HappenAsync(
            cleo, new DirectoryUpdated("Cleo Winter", null, null)));

        Assert.Empty(_house.Channel.Sent);
    }

    private static async Task<string> WhoAsync(House house, Sender sender) =>
        (await house.Host.TellAsync(House.Text("who", who: "cleo") with { Sender = sender }))[^1].Text;
}
