using MentorBot.Delivery.Due;
using MentorBot.Delivery.Messages;
using MentorBot.Turns.Nudges;

namespace MentorBot.Turns.Tests.Nudges;

/// <summary>A nudge is worked once, when its time has come, and does not interrupt.</summary>
public sealed class NudgeTests : HouseTest
{
    [Fact]
    public async Task Its_entry_stands_before_the_batch_that_holds_it()
    {
        await _house.Host.SayAsync("remind tea 60");

        Assert.Equal([Tables.Accounts, Tables.Due, Tables.People], _house.Store.Commits.Select(commit => commit.Table));
        Assert.Equal(["nudge|tea", "talk"], Assert.Single(_house.Store.Turns).Writes.Select(write => write.Row));
        Assert.Single(await _house.NudgeEntriesAsync());
    }

    [Fact]
    public async Task It_is_worked_once_at_its_time_and_leaves_nothing()
    {
        await _house.Host.SayAsync("remind tea 60");

        await _house.Host.PassAsync(TimeSpan.FromMinutes(60) - TimeSpan.FromTicks(1));
        Assert.Empty(_house.Channel.Sent);
        Assert.Single(await _house.NudgeEntriesAsync());
        await _house.Host.PassAsync(TimeSpan.FromTicks(1));
        Assert.Equal(["Remember the tea"], _house.Channel.Texts);
        Assert.Empty(await _house.NudgeEntriesAsync());
        Assert.Empty(await _house.RowsAsync("nudge|"));

        await _house.Host.PassAsync(TimeSpan.FromDays(1));
        Assert.Equal(1, _house.Reminders.Worked);
    }

    [Fact]
    public async Task A_handler_may_schedule_it_anew()
    {
        await _house.Host.SayAsync("remind daily 60");

        await _house.Host.PassAsync(TimeSpan.FromMinutes(60));
        await _house.Host.PassAsync(TimeSpan.FromHours(23));
        Assert.Single(_house.Channel.Sent);
        await _house.Host.PassAsync(TimeSpan.FromHours(1));

        Assert.Equal(["Remember the daily", "Remember the daily"], _house.Channel.Texts);
    }

    [Fact]
    public async Task One_that_was_moved_comes_at_its_new_time_alone()
    {
        await _house.Host.SayAsync("remind tea 60");
        await _house.Host.SayAsync("remind tea 90");

        await _house.Host.PassAsync(TimeSpan.FromMinutes(60));
        Assert.Empty(_house.Channel.Sent);
        await _house.Host.PassAsync(TimeSpan.FromMinutes(30));

        Assert.Equal(["Remember the tea"], _house.Channel.Texts);
        Assert.Empty(await _house.NudgeEntriesAsync());
    }

    [Fact]
    public async Task One_that_was_called_off_does_not_come_and_its_entry_goes_once_it_is_ten_minutes_old()
    {
        await _house.Host.SayAsync("remind tea 1");
        await _house.Host.SayAsync("forget tea");

        await _house.Host.PassAsync(TimeSpan.FromMinutes(1));
        _house.Time.Advance(TimeSpan.FromMinutes(8)); // With the minute before, nine.
        await _house.Host.NudgeAsync();
        Assert.Single(await _house.NudgeEntriesAsync());
        _house.Time.Advance(TimeSpan.FromMinutes(1));
        await _house.Host.NudgeAsync();

        Assert.Empty(await _house.NudgeEntriesAsync());
        Assert.Equal(0, _house.Reminders.Worked);
    }

    [Fact]
    public async Task It_does_not_take_the_floor_from_a_dialog_that_was_answered_within_ten_minutes()
    {
        await _house.Host.SayAsync("remind tea 5");
        await _house.Host.SayAllAsync("plan", "Rome");
        int said = _house.Channel.Sent.Length;

        await _house.Host.PassAsync(TimeSpan.FromMinutes(5));
        await _house.Host.PassAsync(TimeSpan.FromMinutes(9));
        Assert.Equal(said, _house.Channel.Sent.Length);
        Assert.Equal(0, _house.Reminders.Worked);
        await _house.Host.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(["Remember the tea"], _house.Channel.Texts.Skip(said));
        Assert.NotNull((await _house.FindStateAsync()).Dialog);
    }

    [Fact]
    public async Task What_it_says_is_of_use_while_the_nudge_is()
    {
        await _house.Host.SayAsync("remind tea 60");

        await _house.Host.PassAsync(TimeSpan.FromMinutes(90));

        Assert.Equal(
            _house.Time.GetUtcNow() + NudgeFeature.Window - TimeSpan.FromMinutes(30), LastMessage(_house).NotAfter);
    }

    [Fact]
    public async Task A_peoples_clock_that_is_moved_far_ahead_works_it_while_delivery_keeps_the_machines()
    {
        await _house.Host.SayAsync("remind tea 60");

        _house.Clock.Now += TimeSpan.FromDays(400);
        await _house.Host.NudgeAsync();

        Assert.Equal(["Remember the tea"], _house.Channel.Texts);
        Assert.Equal(_house.Time.GetUtcNow() + TimeSpan.FromHours(1), LastMessage(_house).NotAfter);
        StoredRow entry = Assert.Single(await _house.DueAsync());
        Assert.Equal(_house.Time.GetUtcNow() + TimeSpan.FromMinutes(5), DueEntry.Of(entry).Due);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a|b")]
    [InlineData("a b")]
    public void An_id_of_other_characters_is_refused(string id) =>
        Assert.ThrowsAny<ArgumentException>(() => new Nudge(
            id, "remind", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch));

    [Fact]
    public void One_that_would_be_too_late_before_it_is_due_is_refused() =>
        Assert.Throws<ArgumentException>(() => new Nudge(
            "tea", "remind", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddTicks(-1)));

    private static OutboxRow LastMessage(House house)
    {
        RowWrite write =
            house.Store.Turns.Last().Writes.Single(write => write.Row.StartsWith("out|", StringComparison.Ordinal));
        return Claims.Read(write);
    }
}
