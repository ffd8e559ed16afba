namespace MentorBot.Turns.Tests.Lifecycle;

/// <summary>Somebody asks to be forgotten.</summary>
public sealed class ErasureTests
{
    [Fact]
    public async Task Nothing_is_left_in_any_table_but_a_tombstone_that_names_nobody()
    {
        await using House house = await House.OpenAsync();
        PersonId alex = await KeeperOfASecret.LiveAsync(house);

        IReadOnlyList<Sent> said = await house.Host.SayAsync("forget me");
        await house.Host.DepartAsync(times: 2);

        Assert.Equal("Forgotten", Assert.Single(said).Text);
        foreach (StoredRow row in await EverythingAsync(house))
        {
            string text = $"{row.Id.Partition} {row.Id.Row} {House.Json(row)}";
            foreach (string trace in new[] { "fake|alex", "Alex", "secret", KeeperOfASecret.Email })
                Assert.DoesNotContain(trace, text, StringComparison.Ordinal);
        }

        await house.AssertNothingIsLeftAsync(alex);
        Assert.Empty(await house.NudgeEntriesAsync());
    }

    [Fact]
    public async Task Whoever_cannot_be_told_any_more_that_they_are_forgotten_is_forgotten_all_the_same()
    {
        await using House house = await House.OpenAsync();
        PersonId alex = await KeeperOfASecret.LiveAsync(house);
        house.Channel.Answer = (_, _) => Task.FromResult<SendOutcome>(new Gone("403 MessageWritesBlocked"));

        Assert.Single(await house.Host.SayAsync("forget me"));
        await house.Host.DepartAsync(times: 2);

        await house.AssertNothingIsLeftAsync(alex);
    }

    [Fact]
    public async Task Whoever_had_to_do_with_them_hears_of_it()
    {
        await using House house = await House.OpenAsync();
        PersonId alex = await KeeperOfASecret.LiveAsync(house);

        await house.Host.SayAsync("forget me");
        await house.Host.DepartAsync();

        Assert.Single(await house.RowsAsync($"note|left {alex.Person}", "bo"));
        Assert.Empty(await house.RowsAsync($"note|left {alex.Person}", "cleo"));
    }

    [Fact]
    public async Task What_is_still_on_its_way_is_said_first()
    {
        await using House house = await House.OpenAsync();
        PersonId alex = await KeeperOfASecret.LiveAsync(house);
        TaskCompletionSource<SendOutcome> answer = house.Channel.HoldAll();
        await house.Host.HandleAsync(House.Text("forget me"));

        await house.Host.DepartAsync();

        Assert.Single(await house.RowsAsync("out|", alex));
        answer.SetResult(new Accepted("m1"));
        await house.Store.UntilNothingIsOutgoingAsync();
        await house.Host.DepartAsync();
        await house.AssertNothingIsLeftAsync(alex);
    }

    [Fact]
    public async Task Whom_they_were_known_as_before_is_forgotten_with_them()
    {
        await using House house = await House.OpenAsync();
        PersonId alex = await KeeperOfASecret.LiveAsync(house);
        PersonId second = await house.MeetAsync("alex2");
        house.Departures.To = alex;
        await house.Host.TellAsync(House.Text("join", null, "alex2"));
        await house.Host.DepartAsync();

        await house.Host.SayAsync("forget me");
        await house.Host.DepartAsync();

        foreach (PersonId one in new[] { alex, second })
            Assert.Contains(
                "forgotten", House.Json(Assert.Single(await house.RowsAsync("", one))), StringComparison.Ordinal);
        Assert.Null(await house.FindAccountAsync("fake|alex2"));
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
