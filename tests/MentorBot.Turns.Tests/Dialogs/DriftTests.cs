namespace MentorBot.Turns.Tests.Dialogs;

/// <summary>A release that renamed a step meets a dialog that is open.</summary>
public sealed class DriftTests
{
    private const string Offer =
        "Go on where you were?\nI've been updated while we talked. Your answers are kept; shall we go on from "
            + "there?\n1. Go on\n2. Leave it";

    [Fact]
    public async Task Going_on_keeps_the_answers_whose_steps_are_still_there()
    {
        await using House house = await OpenAsync();
        TestHost updated = house.StartHost(new TestFeature { Renamed = true });

        Assert.Equal(Offer, await updated.SayAllAsync("by train"));
        Assert.Equal("Day", await updated.SayAllAsync("go on"));

        Assert.Equal(
            "Planned: Rome on 2026-03-06 by train, no more",
            await updated.SayAllAsync("2026-03-06", "by train", "skip"));
    }

    [Fact]
    public async Task Leaving_it_keeps_the_answers()
    {
        await using House house = await OpenAsync();
        TestHost updated = house.StartHost(new TestFeature { Renamed = true });

        Assert.Equal(
            "All right. Your answers stay here for 30 days.", await updated.SayAllAsync("by train", "leave it"));

        Assert.Null((await house.FindStateAsync()).Dialog);
        Assert.Contains("Rome", House.Json(Assert.Single(await house.RowsAsync("draft|"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_on_the_old_card_gets_the_offer_too()
    {
        await using House house = await OpenAsync();
        string question = (await house.FindStateAsync()).Dialog!.Shown!;
        TestHost updated = house.StartHost(new TestFeature { Renamed = true });

        Assert.Equal(
            Offer, (await updated.PressAsync(new("answer", $"{question}=train"), wantsCard: true)).Sent[^1].Text);
    }

    [Fact]
    public async Task Words_that_were_sent_from_the_old_card_are_given_back()
    {
        await using House house = await OpenAsync();
        string question = (await house.FindStateAsync()).Dialog!.Shown!;
        TestHost updated = house.StartHost(new TestFeature { Renamed = true });

        IReadOnlyList<Sent> sent =
            (await updated.PressAsync(new("answer", question), wantsCard: true, ("how", "by the night train"))).Sent;

        Assert.Equal(
            [Offer, "What you sent is not kept, so here it is:\nby the night train"],
            sent.Select(one => one.Text).TakeLast(2));
    }

    [Fact]
    public async Task Cancel_is_cancel_all_the_same()
    {
        await using House house = await OpenAsync();

        Assert.StartsWith(
            "Stopped here.", await house.StartHost(new TestFeature { Renamed = true }).SayAllAsync("cancel"),
            StringComparison.Ordinal);
    }

    private static async Task<House> OpenAsync()
    {
        House house = await House.OpenAsync();
        await house.Host.SayAllAsync("plan", "Rome", "2026-03-05");
        return house;
    }
}
