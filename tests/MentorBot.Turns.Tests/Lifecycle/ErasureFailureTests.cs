using MentorBot.Turns.Lifecycle;

namespace MentorBot.Turns.Tests.Lifecycle;

/// <summary>Somebody who asked to be forgotten is forgotten in the end, whatever fails on the way.</summary>
public sealed class ErasureFailureTests : HouseTest
{
    /// <summary>Cut off at every commit, the next sweep brings it to its end.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Cut_off_it_goes_on(int commits)
    {
        PersonId alex = await KeeperOfASecret.LiveAsync(_house);
        await _house.Host.SayAsync("forget me");
        _house.Store.CutOff(commits);
        await Record.ExceptionAsync(() => _house.Host.DepartAsync());
        _house.Store.BeforeCommit = null;

        await _house.Host.DepartAsync(times: 2);

        await _house.AssertNothingIsLeftAsync(alex);
        Assert.Null(await _house.FindAccountAsync("fake|alex"));
        Assert.Null(
            await new PeopleDirectory(_house.Store).FindAsync("home", KeeperOfASecret.Email, CancellationToken.None));
        Assert.DoesNotContain(await _house.DueAsync(), row => row.Id.Partition == "leaving");
    }

    [Fact]
    public async Task An_entry_whose_turn_was_not_committed_forgets_nobody()
    {
        PersonId alex = await KeeperOfASecret.LiveAsync(_house);
        await new DepartureIndex(_house.Store, _house.Time).PutAsync(alex, CancellationToken.None);

        await _house.Host.DepartAsync();
        Assert.Contains(await _house.DueAsync(), row => row.Id.Partition == "leaving");
        _house.Time.Advance(TimeSpan.FromMinutes(11));
        await _house.Host.DepartAsync();

        Assert.DoesNotContain(await _house.DueAsync(), row => row.Id.Partition == "leaving");
        Assert.NotEmpty(await _house.RowsAsync("note|"));
    }

    [Fact]
    public async Task Whoever_hears_of_it_and_fails_hears_of_it_again()
    {
        PersonId alex = await KeeperOfASecret.LiveAsync(_house);
        await _house.Host.SayAsync("forget me");
        _house.Departures.Throws = true;
        await _house.Host.DepartAsync();
        Assert.NotEmpty(await _house.RowsAsync("note|", alex));

        _house.Departures.Throws = false;
        await _house.Host.DepartAsync();

        Assert.Single(await _house.RowsAsync($"note|left {alex.Person}", "bo"));
        await _house.AssertNothingIsLeftAsync(alex);
    }
}
