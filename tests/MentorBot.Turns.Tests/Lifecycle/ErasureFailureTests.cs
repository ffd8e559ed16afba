using MentorBot.Turns.Lifecycle;

namespace MentorBot.Turns.Tests.Lifecycle;

/// <summary>Somebody who asked to be forgotten is forgotten in the end, whatever fails on the way.</summary>
public sealed class ErasureFailureTests
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
        await using House house = await House.OpenAsync();
        PersonId alex = await KeeperOfASecret.LiveAsync(house);
        await house.Host.SayAsync("forget me");
        house.Store.CutOff(commits);
        await Record.ExceptionAsync(() => house.Host.DepartAsync());
        house.Store.BeforeCommit = null;

        await house.Host.DepartAsync(times: 2);

        await house.AssertNothingIsLeftAsync(alex);
        Assert.Null(await house.FindAccountAsync("fake|alex"));
        Assert.Null(
            await new PeopleDirectory(house.Store).FindAsync("home", KeeperOfASecret.Email, CancellationToken.None));
        Assert.DoesNotContain(await house.DueAsync(), row => row.Id.Partition == "leaving");
    }

    [Fact]
    public async Task An_entry_whose_turn_was_not_committed_forgets_nobody()
    {
        await using House house = await House.OpenAsync();
        PersonId alex = await KeeperOfASecret.LiveAsync(house);
        await new DepartureIndex(house.Store, house.Time).PutAsync(alex, CancellationToken.None);

        await house.Host.DepartAsync();
        Assert.Contains(await house.DueAsync(), row => row.Id.Partition == "leaving");
        house.Time.Advance(TimeSpan.FromMinutes(11));
        await house.Host.DepartAsync();

        Assert.DoesNotContain(await house.DueAsync(), row => row.Id.Partition == "leaving");
        Assert.NotEmpty(await house.RowsAsync("note|"));
    }

    [Fact]
    public async Task Whoever_hears_of_it_and_fails_hears_of_it_again()
    {
        await using House house = await House.OpenAsync();
        PersonId alex = await KeeperOfASecret.LiveAsync(house);
        await house.Host.SayAsync("forget me");
        house.Departures.Throws = true;
        await house.Host.DepartAsync();
        Assert.NotEmpty(await house.RowsAsync("note|", alex));

        house.Departures.Throws = false;
        await house.Host.DepartAsync();

        Assert.Single(await house.RowsAsync($"note|left {alex.Person}", "bo"));
        await house.AssertNothingIsLeftAsync(alex);
    }
}
