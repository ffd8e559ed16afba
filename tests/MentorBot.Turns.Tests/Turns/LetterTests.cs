using MentorBot.Delivery.Letters;
using MentorBot.Turns.Features;

namespace MentorBot.Turns.Tests.Turns;

/// <summary>One person's turn reaches another by a letter.</summary>
public sealed class LetterTests : HouseTest
{
    [Fact]
    public async Task A_letter_is_in_the_one_batch_of_the_turn_that_writes_it()
    {
        _house.Letters.To = await _house.MeetAsync("bo");
        PersonId alex = await _house.MeetAsync("alex");
        int before = _house.Store.Turns.Count();

        await _house.Host.SayAsync("letter hi");

        PartitionBatch batch = _house.Store.Turns.ElementAt(before);
        Assert.Equal(alex.Partition, batch.Partition);
        Assert.Equal(["letter", "note", "talk"], batch.Writes.Select(write => write.Row.Split('|')[0]).Order());
        Assert.Equal(before + 2, _house.Store.Turns.Count()); // The sender's and the recipient's.
        Assert.Empty(await _house.RowsAsync("letter|"));
    }

    [Fact]
    public async Task A_turn_that_is_done_again_writes_its_letter_once()
    {
        _house.Letters.To = await _house.MeetAsync("bo");
        int losses = 2;
        _house.Store.BeforeCommit = (
            table,
            batch) => batch.HasRow("letter|")
                && losses-- > 0
            ? throw new RowConflictException(table, new RowId(batch.Partition, PersonState.RowKey))
            : Task.CompletedTask;

        await _house.Host.SayAsync("letter hi");

        Assert.Equal(1, _house.Letters.Read);
        Assert.Equal(["en: hi"], _house.Channel.Texts);
    }

    [Fact]
    public async Task The_recipient_reads_who_wrote_it_and_when()
    {
        _house.Letters.To = await _house.MeetAsync("bo");

        await _house.Host.SayAsync("letter hi");

        StoredRow note = Assert.Single(await _house.RowsAsync("note|", "bo"));
        Note read = TurnsServices.CodecOf(Features(_house)).Read(Note.Kind, note);
        Assert.Equal(new Note("hi", (await _house.PersonAsync()).Person, _house.Clock.Now), read);
    }

    [Fact]
    public async Task Several_letters_are_read_in_the_order_of_writing()
    {
        _house.Letters.To = await _house.MeetAsync("bo");

        await _house.Host.HandleAsync(House.Text("letter a b c"));
        await _house.Host.HandleAsync(House.Text("letter d e"));
        await _house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(["en: a", "en: b", "en: c", "en: d", "en: e"], _house.Channel.Texts);
    }

    [Fact]
    public async Task A_letter_can_be_answered_with_a_letter()
    {
        _house.Letters.To = await _house.MeetAsync("bo");

        IReadOnlyList<Sent> sent = await _house.Host.SayAsync("letter ping");

        Assert.Equal(
            [("chat-alex", "en: pong"), ("chat-bo", "en: ping")],
            sent.Select(one => (one.To.Conversation, one.Text)).Order());
        Assert.Empty(await _house.RowsAsync("letter|", "bo"));
    }

    [Fact]
    public async Task One_can_write_to_oneself()
    {
        _house.Letters.To = await _house.MeetAsync("alex");

        Assert.Equal("en: hi", Assert.Single(await _house.Host.SayAsync("letter hi")).Text);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(201)] // More than there are receipts.
    public async Task A_letter_that_is_brought_twice_is_read_once_however_much_later(int eventsBetween)
    {
        PersonId bo = await _house.MeetAsync("bo");
        LetterReceived came =
            new(
                await _house.MeetAsync("alex"), 7, "greeting", JsonSerializer.SerializeToElement(new { text = "hi" }),
                _house.Clock.Now);
        await _house.Host.HappenAsync(bo, came);
        for (int i = 0; i < eventsBetween; i++)
        {
            TextSaid bos = House.Text("", who: "bo");
            await _house.Host.HandleAsync(new MessageSaved("words")
            {
                Sender = bos.Sender, Address = bos.Address, Receipt = $"r{i}",
            });
        }

        await _house.Host.HappenAsync(bo, came);
        await _house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(1, _house.Letters.Read);
        Assert.Equal(["en: hi"], _house.Channel.Texts);
    }

    [Fact]
    public async Task Another_letter_of_the_same_number_is_of_another_sender()
    {
        _house.Letters.To = await _house.MeetAsync("bo");

        await _house.Host.TellAsync(House.Text("letter a", who: "alex"));
        await _house.Host.TellAsync(House.Text("letter b", who: "cleo"));

        Assert.Equal(["en: a", "en: b"], _house.Channel.Texts);
    }

    private static Routes Features(House house)
    {
        Routes routes = new();
        house.Host.Feature.Register(routes);
        return routes;
    }
}
