namespace MentorBot.Turns.Tests.Lifecycle;

/// <summary>Two people turn out to be one.</summary>
public sealed class AccountMergeTests : HouseTest
{
    [Fact]
    public async Task What_was_the_seconds_is_the_firsts_and_nothing_is_lost()
    {
        (PersonId first, PersonId second) = await KnownTwice.LiveAsync(_house);

        await KnownTwice.JoinAsync(_house);

        Assert.Equal(
            ["note|both", "note|mine", "note|theirs"],
            (await _house.RowsAsync("note|", first)).Select(row => row.Id.Row).Where(KnownTwice.IsWritten));
        Assert.Contains(
            "mine, theirs", House.Json((await _house.RowsAsync("note|both", first)).Single()),
            StringComparison.Ordinal);
        Assert.Equal(["talk"], (await _house.RowsAsync("", second)).Select(row => row.Id.Row));
        Assert.Equal(first, await _house.PersonAsync("alex2"));
    }

    [Fact]
    public async Task Whatever_comes_for_the_second_is_the_firsts()
    {
        (PersonId first, PersonId second) = await KnownTwice.LiveAsync(_house);
        TestHost other = _house.StartHost();
        await other.TellAsync(House.Text("hello", null, "alex2"));

        await _house.Host.TellAsync(House.Text("join", "ask-1", "alex2"));
        await other.TellAsync(House.Text("note late", null, "alex2"));
        await other.HandleAsync(House.Text("join", "ask-1", "alex2"));
        _house.Letters.To = second;
        await _house.Host.TellAsync(House.Text("letter later", null, "bo"));

        Assert.Single(await _house.RowsAsync("note|later", first));
        Assert.Equal(
            2,
            (await _house.RowsAsync("note|", first))
                .Count(row => House.Json(row).Contains("late", StringComparison.Ordinal)));
        Assert.Single(_house.Channel.Texts, "AccountMerged");
    }

    [Fact]
    public async Task A_nudge_of_the_seconds_comes_to_the_first()
    {
        (PersonId first, _) = await KnownTwice.LiveAsync(_house);
        await _house.Host.TellAsync(House.Text("remind milk 5", null, "alex2"));

        await KnownTwice.JoinAsync(_house);

        Assert.NotEmpty(await _house.RowsAsync("nudge|", first));
        Assert.Contains(
            await _house.NudgeEntriesAsync(), row => row.Id.Row.EndsWith(first.Partition, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_has_to_do_with_the_second_hears_who_they_are()
    {
        (PersonId first, PersonId second) = await KnownTwice.LiveAsync(_house);

        await KnownTwice.JoinAsync(_house);

        Assert.Single(await _house.RowsAsync($"note|moved {second.Person} {first.Person}", "bo"));
    }

    [Fact]
    public async Task What_was_worked_before_is_not_worked_again_after()
    {
        (PersonId first, _) = await KnownTwice.LiveAsync(_house);
        await _house.Host.TellAsync(House.Text("note once", "event-1", "alex2"));
        await KnownTwice.JoinAsync(_house);

        await _house.StartHost().HandleAsync(House.Text("note once", "event-1", "alex2"));

        Assert.Single(
            await _house.RowsAsync("note|", first),
            row => House.Json(row).Contains("\"once\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_becomes_themselves_or_somebody_of_another_organisation()
    {
        PersonId alex = await _house.MeetAsync("alex");
        _house.Departures.To = alex;
        Assert.StartsWith("Something went wrong", await _house.Host.SayAllAsync("join"), StringComparison.Ordinal);
        _house.Departures.To = new PersonId("elsewhere", alex.Person);
        Assert.StartsWith("Something went wrong", await _house.Host.SayAllAsync("join"), StringComparison.Ordinal);
    }
}
