namespace MentorBot.Turns.Tests.Delivery;

/// <summary>How long, and how much of it, waits for somebody who has not been met.</summary>
public sealed class WaitingLimitTests
{
    [Fact]
    public async Task It_is_of_use_for_as_long_as_it_would_have_been_at_once()
    {
        await using House house = await House.OpenAsync();
        PersonId cleo = house.Letters.To = await house.EnrolAsync("cleo");
        await house.Host.SayAsync("letter a");

        house.Time.Advance(TimeSpan.FromDays(13));
        await house.Host.SayAsync("letter b");
        house.Time.Advance(TimeSpan.FromDays(2));
        await house.Host.TellAsync(House.Text("hello", who: "cleo"));

        Assert.Equal(["en: b", "Hello Alex"], house.Channel.Texts);
        Assert.Empty(await house.RowsAsync("waits|", cleo));
        Assert.Empty(await house.RowsAsync("dead|", "cleo"));
        Assert.Equal(0, (await house.FindStateAsync("cleo")).Waiting);
    }

    [Fact]
    public async Task What_waited_too_long_is_none_of_the_twenty_that_come_at_once()
    {
        await using House house = await House.OpenAsync();
        house.Letters.To = await house.EnrolAsync("cleo");
        await house.Host.SayAsync($"letter {string.Join(' ', Enumerable.Range(1, 25))}");
        house.Time.Advance(TimeSpan.FromDays(15));
        await house.Host.SayAsync("letter new");

        await house.Host.TellAsync(House.Text("hello", who: "cleo"));

        Assert.Equal(["en: new", "Hello Alex"], house.Channel.Texts);
    }

    [Fact]
    public async Task It_does_not_grow_for_ever()
    {
        await using House house = await House.OpenAsync();
        PersonId cleo = house.Letters.To = await house.EnrolAsync("cleo");
        for (int i = 0; i < 4; i++) await house.Host.SayAsync($"letter {string.Join(' ', Enumerable.Range(1, 30))}");

        Assert.Equal(100, (await house.RowsAsync("waits|", cleo)).Length);
        house.Time.Advance(TimeSpan.FromDays(15));
        for (int i = 0; i < 4; i++) await house.Host.SayAsync("letter new");

        Assert.Equal(4, (await house.RowsAsync("waits|", cleo)).Length);
        Assert.Equal(4, (await house.FindStateAsync("cleo")).Waiting);
    }

    [Fact]
    public async Task What_was_cleared_away_at_night_takes_no_place_of_what_is_said_later()
    {
        await using House house = await House.OpenAsync();
        PersonId cleo = house.Letters.To = await house.EnrolAsync("cleo");
        for (int i = 0; i < 4; i++) await house.Host.SayAsync($"letter {string.Join(' ', Enumerable.Range(1, 25))}");
        house.Time.Advance(TimeSpan.FromDays(15));
        await house.Store.DeleteUnchangedAsync(
            Tables.People, await house.RowsAsync("waits|", cleo), CancellationToken.None);

        foreach (string said in new[] { "a", "b", "c" }) await house.Host.SayAsync($"letter {said}");
        Assert.Equal(3, (await house.FindStateAsync("cleo")).Waiting);
        await house.Host.TellAsync(House.Text("hello", who: "cleo"));

        Assert.Equal(["en: a", "en: b", "en: c", "Hello Alex"], house.Channel.Texts);
    }
}
