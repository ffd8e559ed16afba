using System.Text.RegularExpressions;

namespace MentorBot.Turns.Tests.Turns;

/// <summary>Whatever a feature gets wrong, the person hears of it, and the next message works.</summary>
public sealed partial class FailureTests : HouseTest
{
    [Theory]
    [InlineData("boom my secret")]
    [InlineData("flood my secret")]
    [InlineData("timeout my secret")]
    public async Task A_room_that_throws_is_rolled_back_recorded_and_told(string text)
    {
        Sent told = Assert.Single(await _house.Host.TellAsync(House.Text(text, "r1")));

        string reference = Reference().Match(told.Text).Groups[1].Value;
        Assert.NotEmpty(reference);
        StoredRow failure = Assert.Single(await _house.RowsAsync("failure|"));
        Assert.Equal($"failure|{reference}", failure.Id.Row);
        Assert.Contains("Exception", House.Json(failure), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", House.Json(failure), StringComparison.Ordinal);
        Assert.DoesNotContain(_house.Log, line => line.Contains("secret", StringComparison.Ordinal));
        Assert.Contains(_house.Log, line => line.Contains(reference, StringComparison.Ordinal));
        Assert.Empty(await _house.RowsAsync("note|"));
        Assert.Single(_house.Store.Turns);
    }

    [Fact]
    public async Task A_failed_event_that_is_redelivered_is_not_worked_again_and_the_next_message_works()
    {
        await _house.Host.TellAsync(House.Text("boom", "r1"));

        Assert.Empty(await _house.Host.TellAsync(House.Text("boom", "r1")));

        Assert.Equal("Hello Alex", await _house.Host.SayAllAsync("hello"));
        Assert.Single(await _house.RowsAsync("failure|"));
    }

    [Theory]
    [InlineData("once")]
    [InlineData("look")]
    public async Task A_dialog_that_throws_beyond_an_answer_stays_at_its_question(string where)
    {
        await _house.Host.SayAsync("trap");

        Sent told = Assert.Single(await _house.Host.SayAsync(where));

        Assert.Matches(Reference(), told.Text);
        Assert.Empty(await _house.RowsAsync("note|"));
        Assert.Equal("Escaped", await _house.Host.SayAllAsync("elsewhere"));
        Assert.Equal("note|trap", Assert.Single(await _house.RowsAsync("note|")).Id.Row);
    }

    [Fact]
    public async Task A_dialog_whose_replay_throws_is_offered_again_and_the_fault_recorded()
    {
        await _house.Host.SayAsync("trap");
        _house.Host.Feature.BrokenReplay = true;

        Assert.StartsWith("Go on where you were?", await _house.Host.SayAllAsync("anything"), StringComparison.Ordinal);

        Assert.Single(await _house.RowsAsync("failure|"));
        Assert.StartsWith("Stopped here.", await _house.Host.SayAllAsync("cancel"), StringComparison.Ordinal);
        Assert.Equal("Hello Alex", await _house.Host.SayAllAsync("hello"));
    }

    [Fact]
    public async Task A_dialog_whose_replay_throws_can_be_cancelled()
    {
        await _house.Host.SayAsync("trap");
        _house.Host.Feature.BrokenReplay = true;

        Assert.StartsWith("Stopped here.", await _house.Host.SayAllAsync("cancel"), StringComparison.Ordinal);

        Assert.Equal("Hello Alex", await _house.Host.SayAllAsync("hello"));
    }

    [Fact]
    public async Task A_redelivered_press_on_a_dialog_whose_replay_throws_is_answered_with_nothing()
    {
        await _house.Host.SayAsync("trap");
        string question = (await _house.FindStateAsync()).Dialog!.Shown!;
        ActionInvoked press = House.Press(new("answer", question), "p1", wantsCard: true);
        await _house.Host.TellAsync(press);
        _house.Host.Feature.BrokenReplay = true;

        TurnAnswer again = await _house.Host.HandleAsync(press);

        Assert.Null(again.CardShown);
    }

    [Fact]
    public async Task Whoever_asked_and_gave_up_gets_no_turn()
    {
        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _house.Host.Engine.HandleAsync(
            House.Text("hello"), cancelled.Token));

        Assert.Empty(_house.Store.Turns);
    }

    [GeneratedRegex(@"\(ref ([2-9A-Z]{4})\)")]
    private static partial Regex Reference();
}
