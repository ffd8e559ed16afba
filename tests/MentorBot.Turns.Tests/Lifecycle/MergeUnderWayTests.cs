namespace MentorBot.Turns.Tests.Lifecycle;

/// <summary>Letters and messages that are on their way while two people become one.</summary>
public sealed class MergeUnderWayTests : HouseTest
{
    [Fact]
    public async Task A_letter_that_comes_meanwhile_finds_what_it_is_about()
    {
        (PersonId first, PersonId second) = await KnownTwice.LiveAsync(_house);
        await _house.Host.TellAsync(House.Text("join", null, "alex2"));
        _house.Letters.To = second;

        await _house.Host.TellAsync(House.Text("letter later", null, "bo"));

        Assert.Contains("note|theirs", (await _house.RowsAsync("note|", first)).Select(row => row.Id.Row));
        Assert.Single(await _house.RowsAsync("note|later", first));
    }

    [Fact]
    public async Task A_letter_of_the_seconds_that_comes_late_is_the_firsts()
    {
        (PersonId first, _) = await KnownTwice.LiveAsync(_house);
        _house.Letters.Fails = text => text == "slow";
        await _house.Host.HandleAsync(House.Text("letter slow", null, "alex2"));
        await _house.Store.UntilReplacedAsync("letter|");
        await _house.Host.HandleAsync(House.Text("join", null, "alex2"));
        await _house.Host.DepartAsync();
        _house.Letters.Fails = _ => false;

        await _house.PassUntilAsync(() => _house.Store.NothingIsOutgoing, TimeSpan.FromSeconds(20));

        Assert.Contains(
            first.Person, House.Json(Assert.Single(await _house.RowsAsync("note|slow", "bo"))),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_on_its_way_to_where_the_second_is_no_more_goes_to_where_the_first_is()
    {
        (PersonId first, PersonId second) = await KnownTwice.LiveAsync(_house);
        TaskCompletionSource<SendOutcome> here = new(), there = new();
        _house.Channel.Answer = (sent, _) => sent.To.Conversation switch
        {
            "chat-alex" => here.Task,
            "chat-alex2" => there.Task,
            _ => Task.FromResult(_house.Channel.Accept()),
        };
        foreach (string said in new[] { "note one", "note two", "note three" })
            await _house.Host.HandleAsync(House.Text(said));
        foreach (string said in new[] { "note four", "join" })
            await _house.Host.HandleAsync(House.Text(said, null, "alex2"));
        await _house.Host.DepartAsync();
        Assert.NotEmpty((await OutAsync(first)).Intersect(await OutAsync(second)));

        there.SetResult(new Gone("403"));
        await _house.Store.UntilCommittedAsync(batch =>
            batch.Partition == second.Partition
                && batch.HasRow("out|"));
        here.SetResult(new Accepted("m-1"));
        await _house.Store.UntilNothingIsOutgoingAsync();

        string[] heard =
        [
            .. _house.Channel.Sent.Where(sent => sent.To.Conversation == "chat-alex").Select(sent => sent.Text),
        ];
        Assert.Equal(["Noted: one", "Noted: two", "Noted: three", "Noted: four", "AccountMerged"], heard);
        Assert.Empty(await _house.RowsAsync("dead|", second));

        async Task<IEnumerable<string>> OutAsync(PersonId person) =>
            (await _house.RowsAsync("out|", person)).Select(row => row.Id.Row);
    }
}
