using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;

namespace MentorBot.Turns.Tests.Dialogs;

/// <summary>What was answered in a dialog that was left is kept and offered.</summary>
public sealed class DraftTests
{
    private const string OldOffer =
        "Go on where you were?\nYou began this on Mon, 2 Mar and I kept what you wrote.\n1. Go on\n2. Start afresh";
    private const string Offer =
        "Go on where you were?\nYou began this on Monday and I kept what you wrote.\n1. Go on\n2. Start afresh";

    [Fact]
    public async Task Going_on_asks_only_what_was_not_answered()
    {
        await using House house = await LeftAtTheDayAsync();

        Assert.Equal(Offer, await house.Host.SayAllAsync("plan"));
        Assert.Equal("Day", await house.Host.SayAllAsync("go on"));

        Assert.Empty(await house.RowsAsync("draft|"));
        Assert.Equal(
            "Planned: Rome on 2026-03-05 by -, no more", await house.Host.SayAllAsync("2026-03-05", "skip", "skip"));
    }

    [Fact]
    public async Task One_is_kept_for_each_thing_that_a_dialog_can_be_about()
    {
        await using House house = await House.OpenAsync();
        string[] left = ["trip one", "Rome", "cancel", "trip two", "Oslo", "cancel", "plan", "Bern", "cancel"];
        foreach (string said in left) await house.Host.SayAsync(said);

        foreach ((string trip, string title) in new[] { ("trip one", "Rome"), ("trip two", "Oslo"), ("plan", "Bern") })
        {
            Assert.Equal(Offer, await house.Host.SayAllAsync(trip));
            Assert.Equal(
                $"Planned: {title} on 2026-03-05 by -, no more",
                await house.Host.SayAllAsync("go on", "2026-03-05", "skip", "skip"));
        }

        Assert.Empty(await house.RowsAsync("draft|"));
    }

    [Fact]
    public async Task Starting_afresh_forgets_what_was_kept()
    {
        await using House house = await LeftAtTheDayAsync();

        IReadOnlyList<Sent> asked = [];
        foreach (string text in new[] { "plan", "start afresh" }) asked = await house.Host.SayAsync(text);

        Assert.Equal("A plan\nTitle", asked[^1].Text);
        Assert.Null(Assert.Single(asked[^1].Message.Card.Inputs).Value);
        Assert.Empty(await house.RowsAsync("draft|"));
    }

    [Fact]
    public async Task The_offer_can_be_taken_by_card()
    {
        await using House house = await LeftAtTheDayAsync();
        Sent offer = (await house.Host.SayAsync("plan"))[^1];
        SubmitButton goOn = (SubmitButton)offer.Message.Card.AllButtons.First();

        IReadOnlyList<Sent> sent = (await house.Host.PressAsync(goOn.Token, wantsCard: false)).Sent;

        Assert.Equal("Day", sent[^1].Text);
    }

    [Fact]
    public async Task Cancelling_the_offer_keeps_the_draft()
    {
        await using House house = await LeftAtTheDayAsync();

        Assert.Equal(Offer, await house.Host.SayAllAsync("plan", "cancel", "plan"));
    }

    [Theory]
    [InlineData(6, Offer)]
    [InlineData(29, OldOffer)]
    [InlineData(30, "A plan\nTitle")]
    public async Task A_draft_is_offered_for_thirty_days(int days, string said)
    {
        await using House house = await LeftAtTheDayAsync();

        house.Clock.Now += TimeSpan.FromDays(days);

        Assert.Equal(said, await house.Host.SayAllAsync("plan"));
    }

    [Fact]
    public async Task A_dialog_untouched_for_a_week_is_closed_and_kept()
    {
        await using House house = await House.OpenAsync();
        await house.Host.SayAllAsync("plan", "Rome");
        house.Clock.Now += TimeSpan.FromDays(7);
        Assert.Equal("Hello Alex", Assert.Single(await house.Host.SayAsync("hello")).Text);
        Assert.NotNull((await house.FindStateAsync()).Dialog);

        house.Clock.Now += TimeSpan.FromMinutes(1);
        IReadOnlyList<Sent> sent = await house.Host.SayAsync("hello");

        Assert.Equal(["Put aside. What you wrote is kept.", "Hello Alex"], sent.Select(one => one.Text));
        Assert.NotNull(sent[0].ReplacesId);
        Assert.Null((await house.FindStateAsync()).Dialog);
        Assert.Equal(OldOffer, await house.Host.SayAllAsync("plan"));
    }

    [Fact]
    public async Task Starting_another_dialog_puts_the_open_one_aside()
    {
        await using House house = await House.OpenAsync();
        await house.Host.SayAllAsync("plan", "Rome");

        IReadOnlyList<Sent> sent = await house.Host.SayAsync("survey");

        Assert.Equal(
            ["Put aside. What you wrote is kept.", "Which colour?\n1. Red\n2. Blue\n3. Stop"],
            sent.Select(one => one.Text));
        Assert.Equal("survey", (await house.FindStateAsync()).Dialog!.Dialog);
        Assert.Equal("draft|plan", Assert.Single(await house.RowsAsync("draft|")).Id.Row);
    }

    [Fact]
    public async Task Starting_the_open_dialog_again_asks_again()
    {
        await using House house = await House.OpenAsync();
        await house.Host.SayAllAsync("plan", "Rome");
        Journal before = (await house.FindStateAsync()).Dialog!;

        Assert.Equal("Day", await house.Host.SayAllAsync("plan"));

        Journal after = (await house.FindStateAsync()).Dialog!;
        Assert.Equal((before.Instance, before.Entries.Length), (after.Instance, after.Entries.Length));
        Assert.Empty(await house.RowsAsync("draft|"));
    }

    [Fact]
    public async Task What_was_saved_already_is_not_kept_to_be_saved_again()
    {
        await using House house = await House.OpenAsync();
        await house.Host.SayAllAsync("plan", "Rome", "2026-03-05", "by train");

        await house.Host.SayAsync("survey");

        Assert.Empty(await house.RowsAsync("draft|"));
        Assert.Equal("A plan\nTitle", await house.Host.SayAllAsync("plan"));
    }

    private static async Task<House> LeftAtTheDayAsync()
    {
        House house = await House.OpenAsync();
        await house.Host.SayAllAsync("plan", "Rome", "cancel");
        return house;
    }
}
