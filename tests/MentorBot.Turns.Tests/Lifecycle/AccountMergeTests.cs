namespace MentorBot.Turns.Tests.Lifecycle;

/// <summary>Two people turn out to be one.</summary>
public sealed class AccountMergeTests
{
    [Fact]
    public async Task What_was_the_seconds_is_the_firsts_and_nothing_is_lost()
    {
        await using House house = await House.OpenAsync();
        (PersonId first, PersonId second) = await KnownTwice.LiveAsync(house);

        await KnownTwice.JoinAsync(house);

        Assert.Equal(
            ["note|both", "note|mine", "note|theirs"],
            (await house.RowsAsync("note|", first)).Select(row => row.Id.Row).Where(KnownTwice.IsWritten));
        Assert.Contains(
            "mine, theirs", House.Json((await house.RowsAsync("note|both", first)).Single()), StringComparison.Ordinal);
        Assert.Equal(["talk"], (await house.RowsAsync("", second)).Select(row => row.Id.Row));
        Assert.Equal(first, await house.PersonAsync("alex2"));
    }

    [Fact]
    public async Task Whatever_comes_for_the_second_is_the_firsts()
    {
        await using House house = await House.OpenAsync();
        (PersonId first, PersonId second) = await KnownTwice.LiveAsync(house);
        TestHost other = house.StartHost();
        await other.TellAsync(House.Text("hello", null, "alex2"));

        await house.Host.TellAsync(House.Text("join", "ask-1", "alex2"));
        await other.TellAsync(House.Text("note late", null, "alex2"));
        await other.HandleAsync(House.Text("join", "ask-1", "alex2"));
        house.Letters.To = second;
        await house.Host.TellAsync(House.Text("letter later", null, "bo"));

        Assert.Single(await house.RowsAsync("note|later", first));
        Assert.Equal(
            2,
            (await house.RowsAsync("note|", first))
                .Count(row => House.Json(row).Contains("late", StringComparison.Ordinal)));
        Assert.Single(house.Channel.Texts, "AccountMerged");
    }

    [Fact]
    public async Task A_nudge_of_the_seconds_comes_to_the_first()
    {
        await using House house = await House.OpenAsync();
        (PersonId first, _) = await KnownTwice.LiveAsync(house);
        await house.Host.TellAsync(House.Text("remind milk 5", null, "alex2"));

        await KnownTwice.JoinAsync(house);

        Assert.NotEmpty(await house.RowsAsync("nudge|", first));
        Assert.Contains(
            await house.NudgeEntriesAsync(), row => row.Id.Row.EndsWith(first.Partition, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_has_to_do_with_the_second_hears_who_they_are()
    {
        await using House house = await House.OpenAsync();
        (PersonId first, PersonId second) = await KnownTwice.LiveAsync(house);

        await KnownTwice.JoinAsync(house);

        Assert.Single(await house.RowsAsync($"note|moved {second.Person} {first.Person}", "bo"));
    }

    [Fact]
    public async Task What_was_worked_before_is_not_worked_again_after()
    {
        await using House house = await House.OpenAsync();
        (PersonId first, _) = await KnownTwice.LiveAsync(house);
        await house.Host.TellAsync(House.Text("note once", "event-1", "alex2"));
        await KnownTwice.JoinAsync(house);

        await house.StartHost().HandleAsync(House.Text("note once", "event-1", "alex2"));

        Assert.Single(
            await house.RowsAsync("note|", first),
            row => House.Json(row).Contains("\"once\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_becomes_themselves_or_somebody_of_another_organisation()
    {
        await using House house = await House.OpenAsync();
        PersonId alex = await house.MeetAsync("alex");
        house.Departures.To = alex;
        Assert.StartsWith("Something went wrong", await house.Host.SayAllAsync("join"), StringComparison.Ordinal);
        house.Departures.To = new PersonId("elsewhere", alex.Person);
        Assert.StartsWith("Something went wrong", await house.Host.SayAllAsync("join"), StringComparison.Ordinal);
    }
}
