using MentorBot.Delivery;
using MentorBot.Delivery.Messages;
using MentorBot.Delivery.Recovery;

namespace MentorBot.Turns.Tests.Delivery;

/// <summary>What was given up is told of without anyone's words, and can be put back.</summary>
public sealed class DeadLetterTests
{
    [Fact]
    public async Task They_are_told_of_without_anyones_words()
    {
        await using House house = await RefusedAsync("note secret");

        DeadLetter dead = Assert.Single(await ListAsync(house));

        string id = $"{(await house.PersonAsync()).Partition}|dead|000000000001";
        Assert.Equal(new DeadLetter(id, "fake", "say", "too large", house.Time.GetUtcNow()), dead);
        Assert.DoesNotContain("secret", dead.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_are_put_back_and_go_in_the_order_of_their_numbers()
    {
        await using House house = await RefusedAsync("note 1", "note 2", "note 3");
        house.Time.Advance(TimeSpan.FromDays(30));
        DateTimeOffset again = house.Time.GetUtcNow();

        Assert.Equal(3, await Letters(house).ResendAllAsync(CancellationToken.None));
        Assert.All(
            await house.RowsAsync("out|"),
            row => Assert.Equal((again.AddDays(14), 0), (OutboxRow.Read(row).NotAfter, OutboxRow.Read(row).Attempts)));
        await house.Host.Sweep.SweepAsync(all: false, CancellationToken.None);
        await house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(["Noted: 1", "Noted: 2", "Noted: 3"], house.Channel.Texts.Skip(3));
        Assert.Empty(await ListAsync(house));
        await house.Host.SayAsync("note 4");
        Assert.Equal("Noted: 4", house.Channel.Texts.Last());
    }

    [Fact]
    public async Task One_is_put_back_by_its_id_and_goes_to_where_the_person_is_now()
    {
        await using House house = await RefusedAsync("note 1", "note 2");
        await house.Host.SayAsync("hello");
        await house.Host.TellAsync(House.Text("hello", conversation: "another chat"));
        string id = (await ListAsync(house))[1].Id;

        Assert.True(await Letters(house).ResendAsync(id, CancellationToken.None));
        Assert.False(await Letters(house).ResendAsync(id, CancellationToken.None));
        await house.Host.Sweep.SweepAsync(all: false, CancellationToken.None);
        await house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(
            ("Noted: 2", "another chat"), (house.Channel.Sent[^1].Text, house.Channel.Sent[^1].To.Conversation));
        Assert.Single(await ListAsync(house));
    }

    [Fact]
    public async Task A_letter_is_put_back_and_read_once()
    {
        await using House house = await House.OpenAsync(options: new OutboxOptions { MostAttempts = 1 });
        house.Letters.To = await house.MeetAsync("bo");
        house.Letters.Fails = _ => true;
        await house.Host.SayAsync("letter a");
        DeadLetter dead = Assert.Single(await ListAsync(house));
        Assert.Equal(("letter", "greeting"), (dead.Channel, dead.Kind));
        house.Letters.Fails = _ => false;

        Assert.True(await Letters(house).ResendAsync(dead.Id, CancellationToken.None));
        await house.Host.Sweep.SweepAsync(all: false, CancellationToken.None);
        await house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(["en: a"], house.Channel.Texts);
        Assert.Empty(await house.RowsAsync("letter|"));
    }

    [Fact]
    public async Task A_sweep_that_looks_just_before_one_is_put_back_does_not_lose_it()
    {
        await using House house = await RefusedAsync("note 1");
        house.Time.Advance(TimeSpan.FromHours(1));
        await house.Host.Sweep.SweepAsync(all: false, CancellationToken.None);
        house.Store.BeforeCommit = async (_, batch) =>
        {
            if (batch.HasRow("dead|"))
                await house.Host.Sweep.SweepAsync(all: false, CancellationToken.None);
        };
        Assert.Equal(1, await Letters(house).ResendAllAsync(CancellationToken.None));
        house.Store.BeforeCommit = null;

        await house.PassUntilAsync(() => house.Channel.Sent.Length == 2, TimeSpan.FromMinutes(1));

        Assert.Equal("Noted: 1", house.Channel.Texts.Last());
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("home|alex|dead|000000000009")]
    [InlineData("home|alex|talk")]
    [InlineData("|dead|1")]
    [MemberData(nameof(TooLong))]
    public async Task What_is_not_there_cannot_be_put_back(string id)
    {
        await using House house = await House.OpenAsync();

        Assert.False(await Letters(house).ResendAsync(id, CancellationToken.None));
    }

    public static TheoryData<string> TooLong =>
        [$"{new string('a', 600)}|dead|1", $"home|alex|dead|{new string('1', 600)}"];

    /// <summary>A house in which the platform has refused these.</summary>
    private static async Task<House> RefusedAsync(params string[] texts)
    {
        House house = await House.OpenAsync();
        house.Channel.Answer = (_, _) => Task.FromResult<SendOutcome>(new Refused("too large"));
        foreach (string text in texts) await house.Host.SayAsync(text);
        house.Channel.Answer = null;
        return house;
    }

    private static DeadLetters Letters(House house) => new(house.Store, new OutboxOptions(), house.Time);

    private static async Task<List<DeadLetter>> ListAsync(House house)
    {
        List<DeadLetter> all = [];
        await foreach (DeadLetter one in Letters(house).ListAsync(CancellationToken.None)) all.Add(one);
        return all;
    }
}
