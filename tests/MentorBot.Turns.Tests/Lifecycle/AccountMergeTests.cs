using MentorBot.Turns.Rows;

namespace MentorBot.Turns.Tests.Lifecycle;

/// <summary>Two people turn out to be one.</summary>
public sealed class AccountMergeTests
{
    [Fact]
    public async Task What_was_the_seconds_is_the_firsts_and_nothing_is_lost()
    {
        await using House house = await House.OpenAsync();
        (PersonId first, PersonId second) = await LiveAsync(house);

        await JoinAsync(house);

        Assert.Equal(
            ["note|both", "note|mine", "note|theirs"],
            (await house.RowsAsync("note|", first)).Select(row => row.Id.Row).Where(IsWritten));
        Assert.Contains(
            "mine, theirs", House.Json((await house.RowsAsync("note|both", first)).Single()), StringComparison.Ordinal);
        Assert.Equal(["talk"], (await house.RowsAsync("", second)).Select(row => row.Id.Row));
        Assert.Equal(first, await house.PersonAsync("alex2"));
    }

    [Fact]
    public async Task Whatever_comes_for_the_second_is_the_firsts()
    {
        await using House house = await House.OpenAsync();
        (PersonId first, PersonId second) = await LiveAsync(house);
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
        (PersonId first, _) = await LiveAsync(house);
        await house.Host.TellAsync(House.Text("remind milk 5", null, "alex2"));

        await JoinAsync(house);

        Assert.NotEmpty(await house.RowsAsync("nudge|", first));
        Assert.Contains(
            await house.NudgeEntriesAsync(), row => row.Id.Row.EndsWith(first.Partition, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_has_to_do_with_the_second_hears_who_they_are()
    {
        await using House house = await House.OpenAsync();
        (PersonId first, PersonId second) = await LiveAsync(house);

        await JoinAsync(house);

        Assert.Single(await house.RowsAsync($"note|moved {second.Person} {first.Person}", "bo"));
    }

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
        (PersonId first, PersonId second) = await LiveAsync(house);
        await house.Host.TellAsync(House.Text("join", null, "alex2"));
        house.Store.BeforeCommit = (_, _) => commits-- == 0
            ? throw new StorageUnavailableException("cut off")
            : Task.CompletedTask;
        await Record.ExceptionAsync(() => house.Host.Departures.SweepAsync(CancellationToken.None));
        house.Store.BeforeCommit = null;

        await house.Host.Departures.SweepAsync(CancellationToken.None);

        Assert.Equal(
            ["note|both", "note|mine", "note|theirs"],
            (await house.RowsAsync("note|", first)).Select(row => row.Id.Row).Where(IsWritten));
        Assert.Contains(
            "\"mine, theirs\"", House.Json((await house.RowsAsync("note|both", first)).Single()),
            StringComparison.Ordinal);
        Assert.Equal(["talk"], (await house.RowsAsync("", second)).Select(row => row.Id.Row));
    }

    [Fact]
    public async Task What_was_worked_before_is_not_worked_again_after()
    {
        await using House house = await House.OpenAsync();
        (PersonId first, _) = await LiveAsync(house);
        await house.Host.TellAsync(House.Text("note once", "event-1", "alex2"));
        await JoinAsync(house);

        await house.StartHost().HandleAsync(House.Text("note once", "event-1", "alex2"));

        Assert.Single(
            await house.RowsAsync("note|", first),
            row => House.Json(row).Contains("\"once\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_letter_that_comes_meanwhile_finds_what_it_is_about()
    {
        await using House house = await House.OpenAsync();
        (PersonId first, PersonId second) = await LiveAsync(house);
        await house.Host.TellAsync(House.Text("join", null, "alex2"));
        house.Letters.To = second;

        await house.Host.TellAsync(House.Text("letter later", null, "bo"));

        Assert.Contains("note|theirs", (await house.RowsAsync("note|", first)).Select(row => row.Id.Row));
        Assert.Single(await house.RowsAsync("note|later", first));
    }

    [Fact]
    public async Task A_letter_of_the_seconds_that_comes_late_is_the_firsts()
    {
        await using House house = await House.OpenAsync();
        (PersonId first, _) = await LiveAsync(house);
        house.Letters.Fails = text => text == "slow";
        await house.Host.HandleAsync(House.Text("letter slow", null, "alex2"));
        await house.Store.UntilCommittedAsync(batch => batch.Writes.Any(write => write.Kind == RowWriteKind.Replace
            && write.Row.StartsWith("letter|", StringComparison.Ordinal)));
        await house.Host.HandleAsync(House.Text("join", null, "alex2"));
        await house.Host.Departures.SweepAsync(CancellationToken.None);
        house.Letters.Fails = _ => false;

        await house.PassUntilAsync(() => house.Store.NothingIsOutgoing, TimeSpan.FromSeconds(20));

        Assert.Contains(
            first.Person, House.Json(Assert.Single(await house.RowsAsync("note|slow", "bo"))),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_on_its_way_to_where_the_second_is_no_more_goes_to_where_the_first_is()
    {
        await using House house = await House.OpenAsync();
        (PersonId first, PersonId second) = await LiveAsync(house);
        TaskCompletionSource<SendOutcome> here = new(), there = new();
        house.Channel.Answer = (sent, _) => sent.To.Conversation switch
        {
            "chat-alex" => here.Task,
            "chat-alex2" => there.Task,
            _ => Task.FromResult(house.Channel.Accept()),
        };
        foreach (string said in new[] { "note one", "note two", "note three" })
            await house.Host.HandleAsync(House.Text(said));
        foreach (string said in new[] { "note four", "join" })
            await house.Host.HandleAsync(House.Text(said, null, "alex2"));
        await house.Host.Departures.SweepAsync(CancellationToken.None);
        Assert.NotEmpty((await OutAsync(first)).Intersect(await OutAsync(second)));

        there.SetResult(new Gone("403"));
        await house.Store.UntilCommittedAsync(batch =>
            batch.Partition == second.Partition
                && batch.Writes.Any(write => write.Row.StartsWith("out|", StringComparison.Ordinal)));
        here.SetResult(new Accepted("m-1"));
        await house.Store.UntilNothingIsOutgoingAsync();

        string[] heard =
        [
            .. house.Channel.Sent.Where(sent => sent.To.Conversation == "chat-alex").Select(sent => sent.Text),
        ];
        Assert.Equal(["Noted: one", "Noted: two", "Noted: three", "Noted: four", "AccountMerged"], heard);
        Assert.Empty(await house.RowsAsync("dead|", second));

        async Task<IEnumerable<string>> OutAsync(PersonId person) =>
            (await house.RowsAsync("out|", person)).Select(row => row.Id.Row);
    }

    [Fact]
    public async Task Two_who_know_each_other_and_both_become_somebody_else_at_once_know_each_other_still()
    {
        await using House house = await House.OpenAsync();
        (PersonId first, PersonId second) = await LiveAsync(house);
        PersonId bo2 = house.Departures.To = await house.MeetAsync("bo2");
        await house.Host.HandleAsync(House.Text("join", null, "bo"));
        house.Store.BeforeCommit = (_, batch) =>
            batch.Partition == bo2.Partition
                ? throw new StorageUnavailableException("for a moment")
                : Task.CompletedTask;
        house.Departures.To = first;
        await house.Host.HandleAsync(House.Text("join", null, "alex2"));
        await Record.ExceptionAsync(() => house.Host.Departures.SweepAsync(CancellationToken.None));
        house.Store.BeforeCommit = null;

        await house.Host.Departures.SweepAsync(CancellationToken.None);

        Assert.Single(await house.RowsAsync($"note|moved {second.Person} {first.Person}", bo2));
    }

    [Fact]
    public async Task Whoever_writes_while_it_fails_is_told_that_it_could_not_be_saved()
    {
        await using House house = await House.OpenAsync();
        (PersonId first, _) = await LiveAsync(house);
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
        (_, PersonId second) = await LiveAsync(house);
        await house.Host.TellAsync(House.Text("join", null, "alex2"));
        await house.Host.SayAsync("forget me");

        for (int sweep = 0; sweep < 3; sweep++) await house.Host.Departures.SweepAsync(CancellationToken.None);

        Assert.Equal("Hello Alex", (await house.Host.TellAsync(House.Text("hello", null, "alex2")))[^1].Text);
        Assert.Equal(second, await house.PersonAsync("alex2"));
        Assert.NotEmpty(await house.RowsAsync("note|theirs", second));
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

    private static bool IsWritten(string row) => row is "note|both" or "note|mine" or "note|theirs";

    private static async Task JoinAsync(House house)
    {
        await house.Host.TellAsync(House.Text("join", null, "alex2"));
        await house.Host.Departures.SweepAsync(CancellationToken.None);
    }

    /// <summary>
    /// Alex is known by two accounts as two people; both have rows, one under the same key, and the second has written
    /// to Bo.
    /// </summary>
    private static async Task<(PersonId First, PersonId Second)> LiveAsync(House house)
    {
        PersonId first = house.Departures.To = await house.MeetAsync("alex");
        PersonId second = await house.MeetAsync("alex2");
        house.Letters.To = await house.MeetAsync("bo");
        await house.Host.TellAsync(House.Text("letter ping", null, "alex2"));
        await PutAsync(house, first, "mine", "mine");
        await PutAsync(house, first, "both", "mine");
        await PutAsync(house, second, "theirs", "theirs");
        await PutAsync(house, second, "both", "theirs");
        return (first, second);
    }

    private static Task PutAsync(House house, PersonId person, string id, string text)
    {
        RowBody body = new RowCodec([TestJson.Default]).Write(Note.Kind, new Note(id, text, house.Clock.Now));
        return house.Store.CommitAsync(
            Tables.People, new PartitionBatch(person.Partition).Upsert(Note.Kind.Key(id), body),
            CancellationToken.None);
    }
}
