using MentorBot.Turns.Lifecycle;

namespace MentorBot.Turns.Tests.Lifecycle;

/// <summary>Somebody asks to be forgotten.</summary>
public sealed class ErasureTests
{
    private const string Address = "alex@example.org";

    [Fact]
    public async Task Nothing_is_left_in_any_table_but_a_tombstone_that_names_nobody()
    {
        await using House house = await House.OpenAsync();
        PersonId alex = await LiveAsync(house);

        IReadOnlyList<Sent> said = await house.Host.SayAsync("forget me");
        await house.Host.Departures.SweepAsync(CancellationToken.None);
        await house.Host.Departures.SweepAsync(CancellationToken.None);

        Assert.Equal("Forgotten", Assert.Single(said).Text);
        foreach (StoredRow row in await EverythingAsync(house))
        {
            string text = $"{row.Id.Partition} {row.Id.Row} {House.Json(row)}";
            foreach (string trace in new[] { "fake|alex", "Alex", "secret", Address })
                Assert.DoesNotContain(trace, text, StringComparison.Ordinal);
        }

        Assert.Equal("talk", Assert.Single(await house.RowsAsync("", alex)).Id.Row);
        Assert.Empty(await house.NudgeEntriesAsync());
    }

    [Fact]
    public async Task Whoever_cannot_be_told_any_more_that_they_are_forgotten_is_forgotten_all_the_same()
    {
        await using House house = await House.OpenAsync();
        PersonId alex = await LiveAsync(house);
        house.Channel.Answer = (_, _) => Task.FromResult<SendOutcome>(new Gone("403 MessageWritesBlocked"));

        Assert.Single(await house.Host.SayAsync("forget me"));
        await house.Host.Departures.SweepAsync(CancellationToken.None);
        await house.Host.Departures.SweepAsync(CancellationToken.None);

        Assert.Equal("talk", Assert.Single(await house.RowsAsync("", alex)).Id.Row);
    }

    [Fact]
    public async Task Whoever_had_to_do_with_them_hears_of_it()
    {
        await using House house = await House.OpenAsync();
        PersonId alex = await LiveAsync(house);

        await house.Host.SayAsync("forget me");
        await house.Host.Departures.SweepAsync(CancellationToken.None);

        Assert.Single(await house.RowsAsync($"note|left {alex.Person}", "bo"));
        Assert.Empty(await house.RowsAsync($"note|left {alex.Person}", "cleo"));
    }

    [Fact]
    public async Task A_roster_does_not_bring_them_back()
    {
        await using House house = await House.OpenAsync();
        PersonId before = await LiveAsync(house);
        await house.Host.SayAsync("forget me");

        // Before and after the rows are gone.
        Assert.Null(await new PeopleDirectory(house.Store).EnrolAsync("home", Address, [], CancellationToken.None));
        await house.Host.HappenAsync(before, new DirectoryUpdated("Alex Kim", null, null));
        await house.Host.Departures.SweepAsync(CancellationToken.None);
        await house.Host.Departures.SweepAsync(CancellationToken.None);

        Assert.Null(await new PeopleDirectory(house.Store)
            .EnrolAsync("home", "Alex@Example.org", [], CancellationToken.None));
        Assert.Null(await new PeopleDirectory(house.Store)
            .EnrolAsync("home", "other@example.org", ["fake|alex"], CancellationToken.None));
        Assert.Equal("talk", Assert.Single(await house.RowsAsync("", before)).Id.Row);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_writes_again_is_somebody_new(bool atOnce)
    {
        await using House house = await House.OpenAsync();
        PersonId alex = await LiveAsync(house);
        await house.Host.SayAsync("forget me");
        if (!atOnce) await house.Host.Departures.SweepAsync(CancellationToken.None);

        Assert.Equal("Hello Alex", (await house.Host.SayAsync("hello"))[^1].Text);

        Assert.NotEqual(alex, await house.PersonAsync());
        Assert.Empty(await house.RowsAsync("note|", "alex"));
        Assert.NotNull(await new PeopleDirectory(house.Store)
            .EnrolAsync("home", Address, ["fake|alex"], CancellationToken.None));
    }

    [Fact]
    public async Task A_host_that_remembers_them_does_not_bring_them_back()
    {
        await using House house = await House.OpenAsync();
        TestHost second = house.StartHost();
        PersonId alex = await LiveAsync(house);
        await second.SayAsync("hello");

        await house.Host.SayAsync("forget me");
        await house.Host.Departures.SweepAsync(CancellationToken.None);
        await second.SayAsync("note again");

        Assert.NotEqual(alex, await house.PersonAsync());
        Assert.Single(await house.RowsAsync("note|", "alex"));
    }

    [Fact]
    public async Task The_request_brought_again_makes_nobody()
    {
        await using House house = await House.OpenAsync();
        await LiveAsync(house);
        await house.Host.TellAsync(House.Text("forget me", "ask-1"));
        await house.Host.HandleAsync(House.Text("forget me", "ask-1"));
        await house.Host.Departures.SweepAsync(CancellationToken.None);
        TestHost fresh = house.StartHost();

        await fresh.HandleAsync(House.Text("forget me", "ask-1"));

        Assert.Null(await house.Store.FindAsync(
            Tables.Accounts, new RowId("fake|alex", "account"), CancellationToken.None));
        Assert.Single(house.Channel.Texts, "Forgotten");
    }

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
        PersonId alex = await LiveAsync(house);
        await house.Host.SayAsync("forget me");
        house.Store.BeforeCommit = (_, _) => commits-- == 0
            ? throw new StorageUnavailableException("cut off")
            : Task.CompletedTask;
        await Record.ExceptionAsync(() => house.Host.Departures.SweepAsync(CancellationToken.None));
        house.Store.BeforeCommit = null;

        await house.Host.Departures.SweepAsync(CancellationToken.None);
        await house.Host.Departures.SweepAsync(CancellationToken.None);

        Assert.Equal("talk", Assert.Single(await house.RowsAsync("", alex)).Id.Row);
        Assert.Null(await house.Store.FindAsync(
            Tables.Accounts, new RowId("fake|alex", "account"), CancellationToken.None));
        Assert.Null(await new PeopleDirectory(house.Store).FindAsync("home", Address, CancellationToken.None));
        Assert.DoesNotContain(await house.DueAsync(), row => row.Id.Partition == "leaving");
    }

    [Fact]
    public async Task What_is_still_on_its_way_is_said_first()
    {
        await using House house = await House.OpenAsync();
        PersonId alex = await LiveAsync(house);
        TaskCompletionSource<SendOutcome> answer = new();
        house.Channel.Answer = (_, _) => answer.Task;
        await house.Host.HandleAsync(House.Text("forget me"));

        await house.Host.Departures.SweepAsync(CancellationToken.None);

        Assert.Single(await house.RowsAsync("out|", alex));
        answer.SetResult(new Accepted("m1"));
        await house.Store.UntilNothingIsOutgoingAsync();
        await house.Host.Departures.SweepAsync(CancellationToken.None);
        Assert.Equal("talk", Assert.Single(await house.RowsAsync("", alex)).Id.Row);
    }

    [Fact]
    public async Task An_entry_whose_turn_was_not_committed_forgets_nobody()
    {
        await using House house = await House.OpenAsync();
        PersonId alex = await LiveAsync(house);
        await new DepartureIndex(house.Store, house.Time).PutAsync(alex, CancellationToken.None);

        await house.Host.Departures.SweepAsync(CancellationToken.None);
        Assert.Contains(await house.DueAsync(), row => row.Id.Partition == "leaving");
        house.Time.Advance(TimeSpan.FromMinutes(11));
        await house.Host.Departures.SweepAsync(CancellationToken.None);

        Assert.DoesNotContain(await house.DueAsync(), row => row.Id.Partition == "leaving");
        Assert.NotEmpty(await house.RowsAsync("note|"));
    }

    [Fact]
    public async Task Looking_at_the_bot_or_taking_it_away_brings_nobody_back()
    {
        await using House house = await House.OpenAsync();
        await LiveAsync(house);
        await house.Host.SayAsync("forget me");
        await house.Host.Departures.SweepAsync(CancellationToken.None);

        TextSaid text = House.Text("");
        await house.Host.HandleAsync(new HomeOpened { Sender = text.Sender, Address = text.Address });
        await house.Host.HandleAsync(new Removed { Sender = text.Sender, Address = text.Address });
        await house.StartHost().HandleAsync(new Installed { Sender = text.Sender, Address = text.Address });

        Assert.Null(await house.Store.FindAsync(
            Tables.Accounts, new RowId("fake|alex", "account"), CancellationToken.None));
        Assert.Null(await new PeopleDirectory(house.Store)
            .EnrolAsync("home", Address, ["fake|alex"], CancellationToken.None));
    }

    [Fact]
    public async Task Whoever_hears_of_it_and_fails_hears_of_it_again()
    {
        await using House house = await House.OpenAsync();
        PersonId alex = await LiveAsync(house);
        await house.Host.SayAsync("forget me");
        house.Departures.Throws = true;
        await house.Host.Departures.SweepAsync(CancellationToken.None);
        Assert.NotEmpty(await house.RowsAsync("note|", alex));

        house.Departures.Throws = false;
        await house.Host.Departures.SweepAsync(CancellationToken.None);

        Assert.Single(await house.RowsAsync($"note|left {alex.Person}", "bo"));
        Assert.Equal("talk", Assert.Single(await house.RowsAsync("", alex)).Id.Row);
    }

    [Fact]
    public async Task Whom_they_were_known_as_before_is_forgotten_with_them()
    {
        await using House house = await House.OpenAsync();
        PersonId alex = await LiveAsync(house);
        PersonId second = await house.MeetAsync("alex2");
        house.Departures.To = alex;
        await house.Host.TellAsync(House.Text("join", null, "alex2"));
        await house.Host.Departures.SweepAsync(CancellationToken.None);

        await house.Host.SayAsync("forget me");
        await house.Host.Departures.SweepAsync(CancellationToken.None);

        foreach (PersonId one in new[] { alex, second })
            Assert.Contains(
                "forgotten", House.Json(Assert.Single(await house.RowsAsync("", one))), StringComparison.Ordinal);
        Assert.Null(await house.Store.FindAsync(
            Tables.Accounts, new RowId("fake|alex2", "account"), CancellationToken.None));
    }

    /// <summary>Alex keeps a secret, has a nudge, and has written to Bo, not to Cleo.</summary>
    private static async Task<PersonId> LiveAsync(House house)
    {
        await house.MeetAsync("cleo");
        house.Letters.To = await house.MeetAsync("bo");
        PersonId alex = await house.EnrolAsync("alex");
        await house.Host.HappenAsync(
            alex, new DirectoryUpdated("Alex Kim", null, null) { Email = Address, Accounts = ["fake|alex"] });
        await house.Host.SayAllAsync("note secret", "letter ping");
        await house.Host.HandleAsync(House.Text("remind secret 5"));
        await house.Store.UntilNothingIsOutgoingAsync();
        return alex;
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
