using MentorBot.Delivery.Letters;
using MentorBot.Turns.Features;

namespace MentorBot.Turns.Tests.Turns;

/// <summary>One person's turn reaches another by a letter.</summary>
public sealed class LetterTests
{
    [Fact]
    public async Task A_letter_is_in_the_one_batch_of_the_turn_that_writes_it()
    {
        await using House house = await House.OpenAsync();
        house.Letters.To = await house.MeetAsync("bo");
        PersonId alex = await house.MeetAsync("alex");
        int before = house.Store.Turns.Count();

        await house.Host.SayAsync("letter hi");

        PartitionBatch batch = house.Store.Turns.ElementAt(before);
        Assert.Equal(alex.Partition, batch.Partition);
        Assert.Equal(["letter", "note", "talk"], batch.Writes.Select(write => write.Row.Split('|')[0]).Order());
        Assert.Equal(before + 2, house.Store.Turns.Count()); // The sender's and the recipient's.
        Assert.Empty(await house.RowsAsync("letter|"));
    }

    [Fact]
    public async Task A_turn_that_is_done_again_writes_its_letter_once()
    {
        await using House house = await House.OpenAsync();
        house.Letters.To = await house.MeetAsync("bo");
        int losses = 2;
        house.Store.BeforeCommit = (
            table,
            batch) => batch.HasRow("letter|")
                && losses-- > 0
            ? throw new RowConflictException(table, new RowId(batch.Partition, PersonState.RowKey))
            : Task.CompletedTask;

        await house.Host.SayAsync("letter hi");

        Assert.Equal(1, house.Letters.Read);
        Assert.Equal(["en: hi"], house.Channel.Texts);
    }

    [Fact]
    public async Task The_recipient_reads_who_wrote_it_and_when()
    {
        await using House house = await House.OpenAsync();
        house.Letters.To = await house.MeetAsync("bo");

        await house.Host.SayAsync("letter hi");

        StoredRow note = Assert.Single(await house.RowsAsync("note|", "bo"));
        Note read = TurnsServices.CodecOf(Features(house)).Read(Note.Kind, note);
        Assert.Equal(new Note("hi", (await house.PersonAsync()).Person, house.Clock.Now), read);
    }

    [Fact]
    public async Task Several_letters_are_read_in_the_order_of_writing()
    {
        await using House house = await House.OpenAsync();
        house.Letters.To = await house.MeetAsync("bo");

        await house.Host.HandleAsync(House.Text("letter a b c"));
        await house.Host.HandleAsync(House.Text("letter d e"));
        await house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(["en: a", "en: b", "en: c", "en: d", "en: e"], house.Channel.Texts);
    }

    [Fact]
    public async Task A_letter_can_be_answered_with_a_letter()
    {
        await using House house = await House.OpenAsync();
        house.Letters.To = await house.MeetAsync("bo");

        IReadOnlyList<Sent> sent = await house.Host.SayAsync("letter ping");

        Assert.Equal(
            [("chat-alex", "en: pong"), ("chat-bo", "en: ping")],
            sent.Select(one => (one.To.Conversation, one.Text)).Order());
        Assert.Empty(await house.RowsAsync("letter|", "bo"));
    }

    [Fact]
    public async Task One_can_write_to_oneself()
    {
        await using House house = await House.OpenAsync();
        house.Letters.To = await house.MeetAsync("alex");

        Assert.Equal("en: hi", Assert.Single(await house.Host.SayAsync("letter hi")).Text);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(201)] // More than there are receipts.
    public async Task A_letter_that_is_brought_twice_is_read_once_however_much_later(int eventsBetween)
    {
        await using House house = await House.OpenAsync();
        PersonId bo = await house.MeetAsync("bo");
        LetterReceived came =
            new(
                await house.MeetAsync("alex"), 7, "greeting", JsonSerializer.SerializeToElement(new { text = "hi" }),
                house.Clock.Now);
        await house.Host.HappenAsync(bo, came);
        for (int i = 0; i < eventsBetween; i++)
        {
            TextSaid bos = House.Text("", who: "bo");
            await house.Host.HandleAsync(new MessageSaved("words")
            {
                Sender = bos.Sender, Address = bos.Address, Receipt = $"r{i}",
            });
        }

        await house.Host.HappenAsync(bo, came);
        await house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(1, house.Letters.Read);
        Assert.Equal(["en: hi"], house.Channel.Texts);
    }

    [Fact]
    public async Task Another_letter_of_the_same_number_is_of_another_sender()
    {
        await using House house = await House.OpenAsync();
        house.Letters.To = await house.MeetAsync("bo");

        await house.Host.TellAsync(House.Text("letter a", who: "alex"));
        await house.Host.TellAsync(House.Text("letter b", who: "cleo"));

        Assert.Equal(["en: a", "en: b"], house.Channel.Texts);
    }

    private static Routes Features(House house)
    {
        Routes routes = new();
        house.Host.Feature.Register(routes);
        return routes;
    }
}
