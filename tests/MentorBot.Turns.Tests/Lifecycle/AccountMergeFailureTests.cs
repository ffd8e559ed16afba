namespace MentorBot.Turns.Tests.Lifecycle;

/// <summary>Two people become one whatever fails, or is asked for, meanwhile.</summary>
public sealed class AccountMergeFailureTests
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
        await using House house = await House.OpenAsync();
        (PersonId first, PersonId second) = await KnownTwice.LiveAsync(house);
        await house.Host.TellAsync(House.Text("join", null, "alex2"));
        house.Store.CutOff(commits);
        await Record.ExceptionAsync(() => house.Host.DepartAsync());
        house.Store.BeforeCommit = null;

        await house.Host.DepartAsync();

        Assert.Equal(
            ["note|both", "note|mine", "note|theirs"],
            (await house.RowsAsync("note|", first)).Select(row => row.Id.Row).Where(KnownTwice.IsWritten));
        Assert.Contains(
            "\"mine, theirs\"", House.Json((await house.RowsAsync("note|both", first)).Single()),
            StringComparison.Ordinal);
        Assert.Equal(["talk"], (await house.RowsAsync("", second)).Select(row => row.Id.Row));
    }

    [Fact]
    public async Task Two_who_know_each_other_and_both_become_somebody_else_at_once_know_each_other_still()
    {
        await using House house = await House.OpenAsync();
        (PersonId first, PersonId second) = await KnownTwice.LiveAsync(house);
        PersonId bo2 = house.Departures.To = await house.MeetAsync("bo2");
        await house.Host.HandleAsync(House.Text("join", null, "bo"));
        house.Store.BeforeCommit = (_, batch) =>
            batch.Partition == bo2.Partition
                ? throw new StorageUnavailableException("for a moment")
                : Task.CompletedTask;
        house.Departures.To = first;
        await house.Host.HandleAsync(House.Text("join", null, "alex2"));
        await Record.ExceptionAsync(() => house.Host.DepartAsync());
        house.Store.BeforeCommit = null;

        await house.Host.DepartAsync();

        Assert.Single(await house.RowsAsync($"note|moved {second.Person} {first.Person}", bo2));
    }

    [Fact]
    public async Task Whoever_writes_while_it_fails_is_told_that_it_could_not_be_saved()
    {
        await using House house = await House.OpenAsync();
        (PersonId first, _) = await KnownTwice.LiveAsync(house);
        await house.Host.HandleAsync(House.Text("join", null, "alex2"));
        await house.Store.UntilNothingIsOutgoingAsync();
        house.Store.BeforeCommit = (_, batch) =>
            batch.Partition == first.Partition
                ? throw new StorageUnavailableException("for a moment")
                : Task.CompletedTask;

        await Assert.ThrowsAsync<NotSavedException>(() => house.Host.HandleAsync(House.Text(
            "note late", null, "alex2")));

        Assert.StartsWith("I couldn't save that", house.Channel.Texts.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_somebody_is_to_become_may_be_forgotten_first()
    {
        await using House house = await House.OpenAsync();
        (_, PersonId second) = await KnownTwice.LiveAsync(house);
        await house.Host.TellAsync(House.Text("join", null, "alex2"));
        await house.Host.SayAsync("forget me");

        await house.Host.DepartAsync(times: 3);

        Assert.Equal("Hello Alex", (await house.Host.TellAsync(House.Text("hello", null, "alex2")))[^1].Text);
        Assert.Equal(second, await house.PersonAsync("alex2"));
        Assert.NotEmpty(await house.RowsAsync("note|theirs", second));
    }
}
