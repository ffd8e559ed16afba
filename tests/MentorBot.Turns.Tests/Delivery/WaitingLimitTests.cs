namespace MentorBot.Turns.Tests.Delivery;

/// <summary>How long, and how much of it, waits for somebody who has not been met.</summary>
public sealed class WaitingLimitTests : HouseTest
{
    [Fact]
    public async Task It_is_of_use_for_as_long_as_it_would_have_been_at_once()
    {
        PersonId cleo = _house.Letters.To = await _house.EnrolAsync("cleo");
        await _house.Host.SayAsync("letter a");

        _house.Time.Advance(TimeSpan.FromDays(13));
        await _house.Host.SayAsync("letter b");
        _house.Time.Advance(TimeSpan.FromDays(2));
        await _house.Host.TellAsync(House.Text("hello", who: "cleo"));

        Assert.Equal(["en: b", "Hello Alex"], _house.Channel.Texts);
        Assert.Empty(await _house.RowsAsync("waits|", cleo));
        Assert.Empty(await _house.RowsAsync("dead|", "cleo"));
        Assert.Equal(0, (await _house.FindStateAsync("cleo")).Waiting);
    }

    [Fact]
    public async Task What_waited_too_long_is_none_of_the_twenty_that_come_at_once()
    {
        _house.Letters.To = await _house.EnrolAsync("cleo");
        await _house.Host.SayAsync($"letter {string.Join(' ', Enumerable.Range(1, 25))}");
        _house.Time.Advance(TimeSpan.FromDays(15));
        await _house.Host.SayAsync("letter new");

        await _house.Host.TellAsync(House.Text("hello", who: "cleo"));

        Assert.Equal(["en: new", "Hello Alex"], _house.Channel.Texts);
    }

    [Fact]
    public async Task It_does_not_grow_for_ever()
    {
        PersonId cleo = _house.Letters.To = await _house.EnrolAsync("cleo");
        for (int i = 0; i < 4; i++) await _house.Host.SayAsync($"letter {string.Join(' ', Enumerable.Range(1, 30))}");

        Assert.Equal(100, (await _house.RowsAsync("waits|", cleo)).Length);
        _house.Time.Advance(TimeSpan.FromDays(15));
        for (int i = 0; i < 4; i++) await _house.Host.SayAsync("letter new");

        Assert.Equal(4, (await _house.RowsAsync("waits|", cleo)).Length);
        Assert.Equal(4, (await _house.FindStateAsync("cleo")).Waiting);
    }

    [Fact]
    public async Task What_was_cleared_away_at_night_takes_no_place_of_what_is_said_later()
    {
        PersonId cleo = _house.Letters.To = await _house.EnrolAsync("cleo");
        for (int i = 0; i < 4; i++) await _house.Host.SayAsync($"letter {string.Join(' ', Enumerable.Range(1, 25))}");
        _house.Time.Advance(TimeSpan.FromDays(15));
        await _house.Store.DeleteUnchangedAsync(
            Tables.People, await _house.RowsAsync("waits|", cleo), CancellationToken.None);

        foreach (string said in new[] { "a", "b", "c" }) await _house.Host.SayAsync($"letter {said}");
        Assert.Equal(3, (await _house.FindStateAsync("cleo")).Waiting);
        await _house.Host.TellAsync(House.Text("hello", who: "cleo"));

        Assert.Equal(["en: a", "en: b", "en: c", "Hello Alex"], _house.Channel.Texts);
    }
}
