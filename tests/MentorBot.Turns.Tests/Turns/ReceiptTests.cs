using MentorBot.Conversation.Cards;

namespace MentorBot.Turns.Tests.Turns;

/// <summary>What a platform delivers twice happens once.</summary>
public sealed class ReceiptTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task An_event_that_comes_ten_times_at_once_and_again_later_is_worked_once()
    {
        await using House house = await House.OpenAsync();

        await Task.WhenAll(Enumerable.Range(0, 10)
            .Select(_ => Task.Run(() => house.Host.HandleAsync(House.Text("note x", "r1")))));
        house.Clock.Now += TimeSpan.FromHours(23);
        await house.Host.SayAsync("hello");
        await house.Host.TellAsync(House.Text("note x", "r1"));

        Assert.Equal(1, house.Host.Feature.Worked);
        Assert.Single(await house.RowsAsync("note|"));
        Assert.Equal(["Noted: x", "Hello Alex"], house.Channel.Texts);
    }

    [Fact]
    public async Task An_event_without_a_receipt_is_always_worked()
    {
        await using House house = await House.OpenAsync();

        for (int i = 0; i < 3; i++) await house.Host.TellAsync(House.Text("note x"));

        Assert.Equal(3, (await house.RowsAsync("note|")).Length);
    }

    [Fact]
    public async Task A_redelivered_press_shows_what_was_answered_and_changes_nothing()
    {
        await using House house = await House.OpenAsync();
        await house.Host.SayAsync("survey");
        string question = (await house.FindStateAsync()).Dialog!.Shown!;
        ActionInvoked press = House.Press(new ActionToken("answer", $"{question}=blue"), "p1", wantsCard: true);
        await house.Host.TellAsync(press);
        int turns = house.Store.Turns.Count();

        TurnAnswer again = await house.Host.HandleAsync(press);

        Assert.Equal("You answered this on Monday: Blue", again.CardShown!.PlainText);
        Assert.Equal(turns, house.Store.Turns.Count());
    }

    [Fact]
    public async Task A_redelivered_press_that_did_not_fit_shows_the_question_that_is_still_asked()
    {
        await using House house = await House.OpenAsync();
        await house.Host.SayAsync("form");
        string question = (await house.FindStateAsync()).Dialog!.Shown!;
        ActionInvoked press =
            House.Press(
                new ActionToken("answer", question), "p1", wantsCard: true, inputs: [("name", "Bo"), ("age", "1000")]);
        TurnAnswer first = await house.Host.HandleAsync(press);

        TurnAnswer again = await house.Host.HandleAsync(press);

        Assert.True(first.CardShown!.Inputs.Single(input => input.Id == "age").Rejected);
        Assert.Equal(["Bo", "1000"], again.CardShown!.Inputs.Select(input => input.Value));
        Assert.NotEmpty(again.CardShown.AllButtons);
        Assert.NotNull((await house.FindStateAsync()).Dialog);
    }

    [Fact]
    public void Receipts_older_than_a_day_are_dropped_with_the_next()
    {
        Receipts receipts = new Receipts([]).With("old", Monday).With("young", Monday.AddHours(2));

        receipts = receipts.With("new", Monday.AddHours(24).AddMinutes(1));

        Assert.False(receipts.Contains("old"));
        Assert.True(receipts.Contains("young"));
        Assert.True(receipts.Contains("new"));
    }

    [Fact]
    public void At_most_200_receipts_are_kept_the_youngest()
    {
        Receipts receipts = new([]);

        for (int i = 0; i < 250; i++) receipts = receipts.With($"r{i}", Monday);

        Assert.Equal(200 * 12, receipts.Entries.Length);
        Assert.False(receipts.Contains("r49"));
        Assert.True(receipts.Contains("r50"));
        Assert.True(receipts.Contains("r249"));
    }

    [Fact]
    public void No_receipts_are_as_good_as_none()
    {
        Assert.False(default(Receipts).Contains("r"));
        Assert.True(default(Receipts).With("r", Monday).Contains("r"));
    }
}
