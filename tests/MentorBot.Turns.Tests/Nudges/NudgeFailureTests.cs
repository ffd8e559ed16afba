namespace MentorBot.Turns.Tests.Nudges;

/// <summary>A nudge over which a room fails comes again.</summary>
public sealed class NudgeFailureTests : HouseTest
{
    [Theory]
    [InlineData("remind tea 60")]
    [InlineData("remind tea 60 unheard-of")]
    public async Task A_room_that_fails_over_it_is_recorded_once_and_it_comes_again_at_growing_distances(string text)
    {
        await _house.Host.SayAsync(text);
        _house.Reminders.Fails = true;
        await _house.Host.PassAsync(TimeSpan.FromMinutes(60));
        Assert.Empty(_house.Channel.Sent);
        StoredRow first = Assert.Single(await _house.RowsAsync("failure|"));

        foreach (int hours in new[] { 1, 2, 4, 8 })
        {
            await _house.Host.PassAsync(TimeSpan.FromMinutes((hours * 60) - 1));
            Assert.Equal(first.ETag, Assert.Single(await _house.RowsAsync("failure|")).ETag);
            await _house.Host.PassAsync(TimeSpan.FromMinutes(1));
            StoredRow next = Assert.Single(await _house.RowsAsync("failure|"));
            Assert.NotEqual(first.ETag, next.ETag);
            first = next;
        }

        Assert.Single(await _house.RowsAsync("nudge|"));
        Assert.Single(await _house.NudgeEntriesAsync());
    }

    [Fact]
    public async Task A_room_that_fails_long_past_its_use_is_tried_once_a_week_until_it_succeeds()
    {
        await _house.Host.SayAsync("remind tea 60");
        _house.Reminders.Fails = true;
        for (int day = 0; day < 60; day++) await _house.Host.PassAsync(TimeSpan.FromDays(1));
        Assert.InRange(_house.Reminders.Worked, 10, 20);

        _house.Reminders.Fails = false;
        for (int day = 0; day < 7; day++) await _house.Host.PassAsync(TimeSpan.FromDays(1));

        Assert.Equal(["Remember the tea"], _house.Channel.Texts);
        Assert.Empty(await _house.RowsAsync("nudge|"));
        Assert.Single(await _house.RowsAsync("failure|"));
    }
}
