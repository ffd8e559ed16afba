using MentorBot.Delivery.Due;
using MentorBot.Delivery.Letters;
using MentorBot.Delivery.Messages;
using MentorBot.Turns.DataExport;
using MentorBot.Turns.Nudges;
using MentorBot.Turns.Rows;

namespace MentorBot.Turns.Tests.Samples;

/// <summary>Letters, what waits, and nudges may be read by a later release than wrote them.</summary>
public sealed class LetterRowTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private readonly RowCodec _codec = new([EngineJson.Default, NudgeJson.Default, DataLinkJson.Default]);

    [Theory]
    [InlineData("letter.v1", 12L, LetterRow.Kind)]
    [InlineData("letter.dead.v1", 13L, LetterRow.DeadKind)]
    public void A_letter_is_read_and_written_as_it_was(string sample, long number, string kind)
    {
        LetterRow letter = LetterRow.Read(Sample.Row(sample, kind));

        Assert.Equal(
            (number, "default|0198c0ffee0074bbb0c0ffee00c0ffee", "greeting", Monday),
            (letter.Number, letter.To, letter.What, letter.At));
        Assert.Equal("hi", letter.Facts.GetProperty("text").GetString());
        Assert.Equal(kind == LetterRow.DeadKind, letter.Reason is not null);
        Sample.AssertSame(sample, letter.ToBody(kind).Json);
    }

    [Fact]
    public void Letters_stand_in_the_order_of_their_numbers()
    {
        LetterRow letter = LetterRow.Read(Sample.Row("letter.v1", "letter"));

        Assert.Equal(("letter|000000000012", "deadletter|000000000012"), (letter.Key, letter.DeadKey));
    }

    [Fact]
    public void That_a_letter_was_worked_is_read_and_written_as_it_was()
    {
        LetterReceipt got = _codec.Read(LetterReceipt.Kind, Sample.Row("got.v1", "got"));

        Assert.Equal(Monday, got.At);
        Sample.AssertSame("got.v1", _codec.Write(LetterReceipt.Kind, got).Json);
    }

    [Fact]
    public void Its_trace_is_found_by_its_sender_and_number() =>
        Assert.Equal(
            "got|alex|7",
            LetterReceipt.Kind.Key(LetterReceipt.IdOf(new LetterReceived(
                new PersonId("home", "alex"), 7, "greeting", default, Monday))));

    [Fact]
    public void What_waits_is_read_and_written_as_it_was()
    {
        WaitingRow row = WaitingRow.Read(Sample.Row("waits.v1", "waits"));

        Assert.Equal(
            (9L, "waits|000000000009", "letter-hi", Monday.AddDays(14)),
            (row.Number, row.Key, ((Say)row.Message).Key, row.NotAfter));
        Sample.AssertSame("waits.v1", row.ToBody().Json);
    }

    [Fact]
    public void A_nudge_is_read_and_written_as_it_was()
    {
        Nudge nudge = _codec.Read(Nudge.Kind, Sample.Row("nudge.v1", "nudge"));

        Assert.Equal(
            new Nudge("check-in.2026-W10", "check-in", Monday.AddDays(4).AddHours(4), Monday.AddDays(4).AddHours(8))
            {
                Subject = "2026-W10",
            }, nudge);
        Sample.AssertSame("nudge.v1", _codec.Write(Nudge.Kind, nudge).Json);
    }

    [Fact]
    public void The_entry_of_a_nudge_is_read_and_written_as_it_was()
    {
        RowId id = new("17", "n|0639083988000000000|check-in.2026-W10|default|alex");
        NudgeEntry entry =
            NudgeEntry.Of(new StoredRow(id, new RowBody("nudge", 1, Sample.Bytes("due.nudge.v1")), "etag"));

        Assert.Equal(
            ("check-in.2026-W10", new PersonId("default", "alex"), Monday),
            (entry.NudgeId, entry.Person, entry.WrittenAt));
        Assert.Equal("0639083988000000000", DueShards.Ticks(entry.Due));
        Sample.AssertSame(
            "due.nudge.v1",
            JsonSerializer.SerializeToUtf8Bytes(new WrittenAt(entry.WrittenAt), DueJson.Default.WrittenAt));
    }

    [Fact]
    public void An_address_in_the_directory_is_read_and_written_as_it_was()
    {
        EmailRow email = JsonSerializer.Deserialize(Sample.Bytes("email.v1"), DirectoryJson.Default.EmailRow)!;

        Assert.Equal("0198c0ffee0074bbb0c0ffee00c0ffee", email.Person);
        Sample.AssertSame("email.v1", JsonSerializer.SerializeToUtf8Bytes(email, DirectoryJson.Default.EmailRow));
    }

    [Fact]
    public void A_talk_with_somebody_listed_is_read_and_written_as_it_was()
    {
        PersonState state =
            JsonSerializer.Deserialize(Sample.Bytes("talk.listed.v1"), PersonStateJson.Default.PersonState)!;

        Assert.Equal((2, new DirectoryProfile("Alex Kim", "de", "Europe/Berlin")), (state.Waiting, state.Listed));
        Assert.Equal("a:1", state.HomeAddress!.Conversation);
        Sample.AssertSame(
            "talk.listed.v1", JsonSerializer.SerializeToUtf8Bytes(state, PersonStateJson.Default.PersonState));
    }

    [Fact]
    public void A_talk_of_before_there_were_homes_has_one() =>
        Assert.Equal(
            "a:1",
            JsonSerializer.Deserialize(
                Sample.Bytes("talk.v1"), PersonStateJson.Default.PersonState)!.HomeAddress!.Conversation);

    [Fact]
    public void A_talk_with_nobody_met_has_no_home() => Assert.Null(new PersonState().HomeAddress);
}
