namespace MentorBot.Turns.Tests.Lifecycle;

/// <summary>Letters and messages that are on their way while two people become one.</summary>
public sealed class MergeUnderWayTests
{
    [Fact]
    public async Task A_letter_that_comes_meanwhile_finds_what_it_is_about()
    {
        await using House house = await House.OpenAsync();
        (PersonId first, PersonId second) = await KnownTwice.LiveAsync(house);
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
        (PersonId first, _) = await KnownTwice.LiveAsync(house);
        house.Letters.Fails = text => text == "slow";
        await house.Host.HandleAsync(House.Text("letter slow", null, "alex2"));
        await house.Store.UntilReplacedAsync("letter|");
        await house.Host.HandleAsync(House.Text("join", null, "alex2"));
        await house.Host.DepartAsync();
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
        (PersonId first, PersonId second) = await KnownTwice.LiveAsync(house);
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
        await house.Host.DepartAsync();
        Assert.NotEmpty((await OutAsync(first)).Intersect(await OutAsync(second)));

        there.SetResult(new Gone("403"));
        await house.Store.UntilCommittedAsync(batch =>
            batch.Partition == second.Partition
                && batch.HasRow("out|"));
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
}
