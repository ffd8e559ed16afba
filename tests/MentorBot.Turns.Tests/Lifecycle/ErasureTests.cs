namespace MentorBot.Turns.Tests.Lifecycle;

/// <summary>Somebody asks to be forgotten.</summary>
public sealed class ErasureTests : HouseTest
{
    [Fact]
    public async Task Nothing_is_left_in_any_table_but_a_tombstone_that_names_nobody()
    {
        PersonId alex = await KeeperOfASecret.LiveAsync(_house);

        IReadOnlyList<Sent> said = await _house.Host.SayAsync("forget me");
        await _house.Host.DepartAsync(times: 2);

        Assert.Equal("Forgotten", Assert.Single(said).Text);
        foreach (StoredRow row in await EverythingAsync(_house))
        {
            string text = $"{row.Id.Partition} {row.Id.Row} {House.Json(row)}";
            foreach (string trace in new[] { "fake|alex", "Alex", "secret", KeeperOfASecret.Email })
                Assert.DoesNotContain(trace, text, StringComparison.Ordinal);
        }

        await _house.AssertNothingIsLeftAsync(alex);
        Assert.Empty(await _house.NudgeEntriesAsync());
    }

    [Fact]
    public async Task Whoever_cannot_be_told_any_more_that_they_are_forgotten_is_forgotten_all_the_same()
    {
        PersonId alex = await KeeperOfASecret.LiveAsync(_house);
        _house.Channel.Answer = (_, _) => Task.FromResult<SendOutcome>(new Gone("403 MessageWritesBlocked"));

        Assert.Single(await _house.Host.SayAsync("forget me"));
        await _house.Host.DepartAsync(times: 2);

        await _house.AssertNothingIsLeftAsync(alex);
    }

    [Fact]
    public async Task Whoever_had_to_do_with_them_hears_of_it()
    {
        PersonId alex = await KeeperOfASecret.LiveAsync(_house);

        await _house.Host.SayAsync("forget me");
        await _house.Host.DepartAsync();

        Assert.Single(await _house.RowsAsync($"note|left {alex.Person}", "bo"));
        Assert.Empty(await _house.RowsAsync($"note|left {alex.Person}", "cleo"));
    }

    [Fact]
    public async Task What_is_still_on_its_way_is_said_first()
    {
        PersonId alex = await KeeperOfASecret.LiveAsync(_house);
        TaskCompletionSource<SendOutcome> answer = _house.Channel.HoldAll();
        await _house.Host.HandleAsync(House.Text("forget me"));

        await _house.Host.DepartAsync();

        Assert.Single(await _house.RowsAsync("out|", alex));
        answer.SetResult(new Accepted("m1"));
        await _house.Store.UntilNothingIsOutgoingAsync();
        await _house.Host.DepartAsync();
        await _house.AssertNothingIsLeftAsync(alex);
    }

    [Fact]
    public async Task Whom_they_were_known_as_before_is_forgotten_with_them()
    {
        PersonId alex = await KeeperOfASecret.LiveAsync(_house);
        PersonId second = await _house.MeetAsync("alex2");
        _house.Departures.To = alex;
        await _house.Host.TellAsync(House.Text("join", null, "alex2"));
        await _house.Host.DepartAsync();

        await _house.Host.SayAsync("forget me");
        await _house.Host.DepartAsync();

        foreach (PersonId one in new[] { alex, second })
            Assert.Contains(
                "forgotten", House.Json(Assert.Single(await _house.RowsAsync("", one))), StringComparison.Ordinal);
        Assert.Null(await _house.FindAccountAsync("fake|alex2"));
    }

    /// <summary>All rows but those in which Bo and Cleo are who they are.</summary>
    private static async Task<List<StoredRow>> EverythingAsync(House house)
    {
        string[] others = [(await house.PersonAsync("bo")).Partition, (await house.PersonAsync("cleo")).Partition];
        List<StoredRow> rows = [];
        foreach (string table in new[] { Tables.People, Tables.Accounts, Tables.Organisation, Tables.Due })
        {
            await foreach (StoredRow row in house.Store.ScanTableAsync(table, null, CancellationToken.None))
            {
                if (!others.Contains(row.Id.Partition)) rows.Add(row);
            }
        }

        return rows;
    }
}
