namespace MentorBot.Turns.Tests.Lifecycle;

/// <summary>Two people become one whatever fails, or is asked for, meanwhile.</summary>
public sealed class AccountMergeFailureTests : HouseTest
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Cut_off_it_goes_on(int commits)
    {
        (PersonId first, PersonId second) = await KnownTwice.LiveAsync(_house);
        await _house.Host.TellAsync(House.Text("join", null, "alex2"));
        _house.Store.CutOff(commits);
        await Record.ExceptionAsync(() => _house.Host.DepartAsync());
        _house.Store.BeforeCommit = null;

        await _house.Host.DepartAsync();

        Assert.Equal(
            ["note|both", "note|mine", "note|theirs"],
            (await _house.RowsAsync("note|", first)).Select(row => row.Id.Row).Where(KnownTwice.IsWritten));
        Assert.Contains(
            "\"mine, theirs\"", House.Json((await _house.RowsAsync("note|both", first)).Single()),
            StringComparison.Ordinal);
        Assert.Equal(["talk"], (await _house.RowsAsync("", second)).Select(row => row.Id.Row));
    }

    [Fact]
    public async Task Two_who_know_each_other_and_both_become_somebody_else_at_once_know_each_other_still()
    {
        (PersonId first, PersonId second) = await KnownTwice.LiveAsync(_house);
        PersonId bo2 = _house.Departures.To = await _house.MeetAsync("bo2");
        await _house.Host.HandleAsync(House.Text("join", null, "bo"));
        _house.Store.BeforeCommit = (_, batch) =>
            batch.Partition == bo2.Partition
                ? throw new StorageUnavailableException("for a moment")
                : Task.CompletedTask;
        _house.Departures.To = first;
        await _house.Host.HandleAsync(House.Text("join", null, "alex2"));
        await Record.ExceptionAsync(() => _house.Host.DepartAsync());
        _house.Store.BeforeCommit = null;

        await _house.Host.DepartAsync();

        Assert.Single(await _house.RowsAsync($"note|moved {second.Person} {first.Person}", bo2));
    }

    [Fact]
    public async Task Whoever_writes_while_it_fails_is_told_that_it_could_not_be_saved()
    {
        (PersonId first, _) = await KnownTwice.LiveAsync(_house);
        await _house.Host.HandleAsync(House.Text("join", null, "alex2"));
        await _house.Store.UntilNothingIsOutgoingAsync();
        _house.Store.BeforeCommit = (_, batch) =>
            batch.Partition == first.Partition
                ? throw new StorageUnavailableException("for a moment")
                : Task.CompletedTask;

        await Assert.ThrowsAsync<NotSavedException>(() => _house.Host.HandleAsync(House.Text(
            "note late", null, "alex2")));

        Assert.StartsWith("I couldn't save that", _house.Channel.Texts.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_somebody_is_to_become_may_be_forgotten_first()
    {
        (_, PersonId second) = await KnownTwice.LiveAsync(_house);
        await _house.Host.TellAsync(House.Text("join", null, "alex2"));
        await _house.Host.SayAsync("forget me");

        await _house.Host.DepartAsync(times: 3);

        Assert.Equal("Hello Alex", (await _house.Host.TellAsync(House.Text("hello", null, "alex2")))[^1].Text);
        Assert.Equal(second, await _house.PersonAsync("alex2"));
        Assert.NotEmpty(await _house.RowsAsync("note|theirs", second));
    }
}
