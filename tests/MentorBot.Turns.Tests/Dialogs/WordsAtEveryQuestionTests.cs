namespace MentorBot.Turns.Tests.Dialogs;

/// <summary>Help, back, skip and cancel work at every question.</summary>
public sealed class WordsAtEveryQuestionTests
{
    private static readonly string[] Answers = ["plan", "Rome", "2026-03-05", "by train"];

    [Theory]
    [InlineData(1, "I'm asking for the title. You can also type back or cancel; what you wrote so far is kept.")]
    [InlineData(2, "I'm asking for the day. You can also type back or cancel; what you wrote so far is kept.")]
    [InlineData(
        3, "I'm asking for how you travel. You can also type back, skip or cancel; what you wrote so far is kept.")]
    [InlineData(4, "I'm asking for more. You can also type back, skip or cancel; what you wrote so far is kept.")]
    public async Task Help_says_what_is_asked(int question, string said)
    {
        await using House house = await AtAsync(question);

        Assert.Equal(said, await house.Host.SayAllAsync("help"));

        Assert.NotNull((await house.FindStateAsync()).Dialog);
    }

    [Theory]
    [InlineData(1, "This is the first question. You can answer it, or type cancel.")]
    [InlineData(2, "A plan\nTitle")]
    [InlineData(3, "Day")]
    [InlineData(4, "The plan is saved.")]
    public async Task Back_asks_the_question_before_and_never_crosses_what_is_saved(int question, string said)
    {
        await using House house = await AtAsync(question);

        Assert.Equal(said, await house.Host.SayAllAsync("back"));

        Assert.Equal(question == 4 ? 1 : 0, (await house.RowsAsync("note|")).Length);
    }

    [Fact]
    public async Task Back_shows_what_was_answered_and_the_new_answer_counts()
    {
        await using House house = await AtAsync(3);

        IReadOnlyList<Sent> asked = await house.Host.SayAsync("back");
        Assert.Equal("2026-03-05", Assert.Single(asked[^1].Message.Card.Inputs).Value);
        await house.Host.SayAsync("back");
        Assert.Equal(
            "Planned: Oslo on 2026-03-06 by train, no more",
            await house.Host.SayAllAsync("Oslo", "2026-03-06", "by train", "skip"));

        Assert.Single(await house.RowsAsync("note|"));
    }

    [Theory]
    [InlineData(1, "I need this one to go on: the title. You can also type cancel.")]
    [InlineData(2, "I need this one to go on: the day. You can also type cancel.")]
    [InlineData(3, "More?")]
    [InlineData(4, "Planned: Rome on 2026-03-05 by train, no more")]
    public async Task Skip_leaves_out_what_can_be_left_out(int question, string said)
    {
        await using House house = await AtAsync(question);

        Assert.Equal(said, await house.Host.SayAllAsync("skip"));
    }

    [Fact]
    public async Task What_was_skipped_stays_skipped_when_the_dialog_is_replayed()
    {
        await using House house = await AtAsync(3);

        Assert.Equal("Planned: Rome on 2026-03-05 by -, later", await house.Host.SayAllAsync("skip", "later"));
    }

    [Theory]
    [InlineData(1, "Stopped here.", false)]
    [InlineData(2, "Stopped here. What you wrote is kept for 30 days, for you alone.", true)]
    [InlineData(3, "Stopped here. What you wrote is kept for 30 days, for you alone.", true)]
    [InlineData(4, "Stopped here.", false)]
    public async Task Cancel_closes_the_dialog_and_keeps_what_was_not_saved_yet(int question, string said, bool kept)
    {
        await using House house = await AtAsync(question);

        Assert.Equal(said, await house.Host.SayAllAsync("cancel"));

        Assert.Null((await house.FindStateAsync()).Dialog);
        Assert.Equal(kept ? 1 : 0, (await house.RowsAsync("draft|")).Length);
    }

    [Fact]
    public async Task Cancel_with_a_slip_of_the_finger_is_cancel_where_it_is_no_answer()
    {
        await using House house = await AtAsync(2);

        await house.Host.SayAsync("cancell");

        Assert.Null((await house.FindStateAsync()).Dialog);
    }

    [Fact]
    public async Task Cancel_takes_the_question_off_its_card()
    {
        await using House house = await AtAsync(2);
        string shown = house.Channel.Sent.Length.ToString(System.Globalization.CultureInfo.InvariantCulture);

        IReadOnlyList<Sent> sent = await house.Host.SayAsync("cancel");

        Assert.Equal(("Stopped here.", $"m{shown}"), (sent[0].Text, sent[0].ReplacesId));
        Assert.Empty(sent[0].Message.Card.AllButtons);
    }

    /// <summary>Alex at the first, second… question of a plan.</summary>
    private static async Task<House> AtAsync(int question)
    {
        House house = await House.OpenAsync();
        await house.Host.SayAllAsync(Answers[..question]);
        return house;
    }
}
