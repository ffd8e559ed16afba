using MentorBot.Delivery.Due;
using MentorBot.Delivery.Messages;
using MentorBot.Turns.Nudges;

namespace MentorBot.Turns.Tests.Nudges;

/// <summary>A nudge is worked once, when its time has come, and does not interrupt.</summary>
public sealed class NudgeTests
{
    [Fact]
    public async Task Its_entry_stands_before_the_batch_that_holds_it()
    {
        await using House house = await House.OpenAsync();

        await house.Host.SayAsync("remind tea 60");

        Assert.Equal([Tables.Accounts, Tables.Due, Tables.People], house.Store.Commits.Select(commit => commit.Table));
        Assert.Equal(["nudge|tea", "talk"], Assert.Single(house.Store.Turns).Writes.Select(write => write.Row));
        Assert.Single(await house.NudgeEntriesAsync());
    }

    [Fact]
    public async Task It_is_worked_once_at_its_time_and_leaves_nothing()
    {
        await using House house = await House.OpenAsync();
        await house.Host.SayAsync("remind tea 60");

        await house.Host.PassAsync(TimeSpan.FromMinutes(60) - TimeSpan.FromTicks(1));
        Assert.Empty(house.Channel.Sent);
        Assert.Single(await house.NudgeEntriesAsync());
        await house.Host.PassAsync(TimeSpan.FromTicks(1));
        Assert.Equal(["Remember the tea"], house.Channel.Texts);
        Assert.Empty(await house.NudgeEntriesAsync());
        Assert.Empty(await house.RowsAsync("nudge|"));

        await house.Host.PassAsync(TimeSpan.FromDays(1));
        Assert.Equal(1, house.Reminders.Worked);
    }

    [Fact]
    public async Task A_handler_may_schedule_it_anew()
    {
        await using House house = await House.OpenAsync();
        await house.Host.SayAsync("remind daily 60");

        await house.Host.PassAsync(TimeSpan.FromMinutes(60));
        await house.Host.PassAsync(TimeSpan.FromHours(23));
        Assert.Single(house.Channel.Sent);
        await house.Host.PassAsync(TimeSpan.FromHours(1));

        Assert.Equal(["Remember the daily", "Remember the daily"], house.Channel.Texts);
    }

    [Fact]
    public async Task One_that_was_moved_comes_at_its_new_time_alone()
    {
        await using House house = await House.OpenAsync();
        await house.Host.SayAsync("remind tea 60");
        await house.Host.SayAsync("remind tea 90");

        await house.Host.PassAsync(TimeSpan.FromMinutes(60));
        Assert.Empty(house.Channel.Sent);
        await house.Host.PassAsync(TimeSpan.FromMinutes(30));

        Assert.Equal(["Remember the tea"], house.Channel.Texts);
        Assert.Empty(await house.NudgeEntriesAsync());
    }

    [Fact]
    public async Task One_that_was_called_off_does_not_come_and_its_entry_goes_once_it_is_ten_minutes_old()
    {
        await using House house = await House.OpenAsync();
        await house.Host.SayAsync("remind tea 1");
        await house.Host.SayAsync("forget tea");

        await house.Host.PassAsync(TimeSpan.FromMinutes(1));
        house.Time.Advance(TimeSpan.FromMinutes(8)); // With the minute before, nine.
        await house.Host.NudgeAsync();
        Assert.Single(await house.NudgeEntriesAsync());
        house.Time.Advance(TimeSpan.FromMinutes(1));
        await house.Host.NudgeAsync();

        Assert.Empty(await house.NudgeEntriesAsync());
        Assert.Equal(0, house.Reminders.Worked);
    }

    [Fact]
    public async Task It_does_not_take_the_floor_from_a_dialog_that_was_answered_within_ten_minutes()
    {
        await using House house = await House.OpenAsync();
        await house.Host.SayAsync("remind tea 5");
        await house.Host.SayAllAsync("plan", "Rome");
        int said = house.Channel.Sent.Length;

        await house.Host.PassAsync(TimeSpan.FromMinutes(5));
        await house.Host.PassAsync(TimeSpan.FromMinutes(9));
        Assert.Equal(said, house.Channel.Sent.Length);
        Assert.Equal(0, house.Reminders.Worked);
        await house.Host.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(["Remember the tea"], house.Channel.Texts.Skip(said));
        Assert.NotNull((await house.FindStateAsync()).Dialog);
    }

    [Fact]
    public async Task What_it_says_is_of_use_while_the_nudge_is()
    {
        await using House house = await House.OpenAsync();
        await house.Host.SayAsync("remind tea 60");

        await house.Host.PassAsync(TimeSpan.FromMinutes(90));

        Assert.Equal(
            house.Time.GetUtcNow() + NudgeFeature.Window - TimeSpan.FromMinutes(30), LastMessage(house).NotAfter);
    }

    [Fact]
    public async Task A_peoples_clock_that_is_moved_far_ahead_works_it_while_delivery_keeps_the_machines()
    {
        await using House house = await House.OpenAsync();
        await house.Host.SayAsync("remind tea 60");

        house.Clock.Now += TimeSpan.FromDays(400);
        await house.Host.NudgeAsync();

        Assert.Equal(["Remember the tea"], house.Channel.Texts);
        Assert.Equal(house.Time.GetUtcNow() + TimeSpan.FromHours(1), LastMessage(house).NotAfter);
        StoredRow entry = Assert.Single(await house.DueAsync());
        Assert.Equal(house.Time.GetUtcNow() + TimeSpan.FromMinutes(5), DueEntry.Of(entry).Due);
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
