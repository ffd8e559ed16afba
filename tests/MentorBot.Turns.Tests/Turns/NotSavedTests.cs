namespace MentorBot.Turns.Tests.Turns;

/// <summary>A store that takes nothing: the platform is asked to deliver again, the person is told.</summary>
public sealed class NotSavedTests : HouseTest
{
    [Theory]
    [InlineData(Tables.People)]
    [InlineData(Tables.Due)]
    [InlineData(Tables.Accounts)]
    public async Task Nothing_is_written_and_the_person_is_told(string broken)
    {
        Break(_house, broken);

        NotSavedException notSaved =
            await Assert.ThrowsAsync<NotSavedException>(() => _house.Host.HandleAsync(House.Text("note x", "r1")));

        Assert.IsType<StorageUnavailableException>(notSaved.InnerException);
        Assert.Empty(_house.Store.Turns);
        Assert.Equal(["I couldn't save that. Please send it again in a minute."], _house.Channel.Texts);
    }

    [Fact]
    public async Task The_person_is_told_in_their_language()
    {
        Break(_house, Tables.People);

        await Assert.ThrowsAsync<NotSavedException>(() => _house.Host.HandleAsync(House.Text(
            "note x", locale: "de-DE")));

        Sent told = Assert.Single(_house.Channel.Sent);
        Assert.Equal("de-DE", told.Message.Language);
        Assert.NotEqual("I couldn't save that. Please send it again in a minute.", told.Text);
    }

    [Fact]
    public async Task Where_the_channel_says_it_in_its_answer_it_is_not_said_twice()
    {
        Break(_house, Tables.People);
        await Assert.ThrowsAsync<NotSavedException>(() => _house.Host.HandleAsync(
            House.Text("note x", "r1") with { UnsavedInAnswer = true }));
        Assert.Empty(_house.Channel.Sent);
    }

    [Fact]
    public async Task That_it_cannot_be_said_either_hides_nothing()
    {
        Break(_house, Tables.People);
        _house.Channel.Answer = (_, _) => throw new InvalidOperationException("no mouth");

        await Assert.ThrowsAsync<NotSavedException>(() => _house.Host.HandleAsync(House.Text("note x", "r1")));

        _house.Channel.Answer = (_, _) => Task.FromResult<SendOutcome>(new Refused("no"));
        await Assert.ThrowsAsync<NotSavedException>(() => _house.Host.HandleAsync(House.Text("note x", "r1")));
    }

    [Fact]
    public async Task The_redelivery_is_worked()
    {
        Break(_house, Tables.People);
        await Assert.ThrowsAsync<NotSavedException>(() => _house.Host.HandleAsync(House.Text("note x", "r1")));
        _house.Store.BeforeCommit = null;

        Assert.Equal("Noted: x", Assert.Single(await _house.Host.TellAsync(House.Text("note x", "r1"))).Text);

        Assert.Single(await _house.RowsAsync("note|"));
    }

    [Fact]
    public async Task The_person_is_told_once_however_often_the_platform_brings_it()
    {
        Break(_house, Tables.People);
        _house.Channel.Answer = (_, _) => Task.FromResult<SendOutcome>(new Refused("no"));
        await Assert.ThrowsAsync<NotSavedException>(() => _house.Host.HandleAsync(House.Text("note x", "r1")));
        _house.Channel.Answer = null;

        foreach (string receipt in new[] { "r1", "r1", "r2", "r1", "r2" })
            await Assert.ThrowsAsync<NotSavedException>(() => _house.Host.HandleAsync(House.Text("note x", receipt)));

        Assert.Equal(3, _house.Channel.Sent.Length);
    }

    private static void Break(House house, string broken) => house.Store.BeforeCommit = (table, _) =>
        table == broken ? throw new StorageUnavailableException("The disk is full.") : Task.CompletedTask;
}
