using MentorBot.Delivery.Letters;

namespace MentorBot.Turns.Tests.Delivery;

/// <summary>A letter that cannot be read waits, is tried again, and is given up once it is of no use.</summary>
public sealed class LetterFailureTests : HouseTest
{
    [Fact]
    public async Task A_store_that_is_down_for_a_while_is_waited_for_and_the_order_kept()
    {
        _house.Letters.To = await _house.MeetAsync("bo");
        int broken = 5;
        _house.Store.BeforeCommit = (
            _,
            batch) => batch.HasRow("got|") && broken-- > 0
            ? throw new StorageUnavailableException("The disk is full.")
            : Task.CompletedTask;

        await _house.Host.HandleAsync(House.Text("letter a b"));
        for (int i = 0; i < 5; i++) await _house.Time.PassNextWaitAsync();
        await _house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(["en: a", "en: b"], _house.Channel.Texts);
        Assert.Empty(await _house.RowsAsync("failure|", "bo"));
        Assert.Empty(await _house.RowsAsync("deadletter|"));
    }

    [Theory]
    [InlineData("letter bad good")]
    [InlineData("riddle bad")]
    public async Task A_letter_over_which_a_room_fails_is_given_up_once_it_is_of_no_use_and_the_next_comes(string text)
    {
        _house.Letters.To = await _house.MeetAsync("bo");
        _house.Letters.Fails = letter => letter == "bad";
        await _house.Host.HandleAsync(House.Text(text));

        await _house.PassUntilAsync(() => _house.Store.NothingIsOutgoing, TimeSpan.FromHours(4));

        DateTimeOffset died = LetterRow.Read(Assert.Single(await _house.RowsAsync("deadletter|"))).Died!.Value;
        Assert.True(died - new FakeTime().GetUtcNow() > TimeSpan.FromDays(13.9));
        Assert.Equal(text.EndsWith("good", StringComparison.Ordinal) ? ["en: good"] : [], _house.Channel.Texts);
        Assert.Single(await _house.RowsAsync("failure|", "bo"));
        StoredRow dead = Assert.Single(await _house.RowsAsync("deadletter|"));
        Assert.Contains("InvalidOperationException", LetterRow.Read(dead).Reason, StringComparison.Ordinal);
        Assert.Equal("bad", LetterRow.Read(dead).Facts.GetProperty("text").GetString());
        Assert.Empty(await _house.RowsAsync("letter|"));
        Assert.DoesNotContain(_house.Log, line => line.Contains("bad", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_letter_to_somebody_whose_rows_cannot_be_read_is_given_up_once_it_is_of_no_use()
    {
        PersonId bo = _house.Letters.To = await _house.MeetAsync("bo");
        RowBody broken = new(PersonState.Kind, 1, "\"torn\""u8.ToArray());
        await _house.Store.PutAsync(bo, PersonState.RowKey, broken);
        await _house.Host.HandleAsync(House.Text("letter a"));

        await _house.PassUntilAsync(() => _house.Store.NothingIsOutgoing, TimeSpan.FromHours(4));

        LetterRow dead = LetterRow.Read(Assert.Single(await _house.RowsAsync("deadletter|")));
        Assert.Equal("JsonException", dead.Reason);
        Assert.True(dead.Died - new FakeTime().GetUtcNow() > TimeSpan.FromDays(13.9));
    }

    [Fact]
    public async Task A_room_that_fails_for_a_minute_reads_the_letters_in_their_order()
    {
        _house.Letters.To = await _house.MeetAsync("bo");
        _house.Letters.Fails = _ => _house.Letters.Read < 3;
        await _house.Host.HandleAsync(House.Text("letter a b"));
        await _house.Store.UntilReplacedAsync("letter|"); // It has failed, and is put off.
        await _house.Host.HandleAsync(House.Text("letter c"));

        await _house.PassUntilAsync(() => _house.Store.NothingIsOutgoing, TimeSpan.FromSeconds(20));

        Assert.Equal(["en: a", "en: b", "en: c"], _house.Channel.Texts);
        Assert.Single(await _house.RowsAsync("failure|", "bo"));
        Assert.Empty(await _house.RowsAsync("deadletter|"));
    }

    [Fact]
    public async Task A_letter_that_waits_holds_up_those_to_the_same_recipient_alone()
    {
        _house.Letters.To = await _house.MeetAsync("bo");
        _house.Letters.Fails = letter => letter == "bad";
        await _house.Host.HandleAsync(House.Text("letter bad"));
        await _house.Store.UntilReplacedAsync("letter|"); // It has failed, and is put off.
        _house.Letters.To = await _house.MeetAsync("cleo");

        await _house.Host.HandleAsync(House.Text("letter good"));
        await _house.Channel.UntilSentAsync(1);

        Assert.Equal("chat-cleo", Assert.Single(_house.Channel.Sent).To.Conversation);
    }
}
