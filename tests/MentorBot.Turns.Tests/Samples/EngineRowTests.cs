using MentorBot.Conversation.Dialogs;
using MentorBot.Turns.DataExport;
using MentorBot.Turns.Nudges;
using MentorBot.Turns.Rows;

namespace MentorBot.Turns.Tests.Samples;

/// <summary>Every released row of the engine's is read, and written as it was.</summary>
public sealed class EngineRowTests
{
    private readonly RowCodec _codec = new([EngineJson.Default, NudgeJson.Default, DataLinkJson.Default]);

    [Fact]
    public void A_talk_is_read()
    {
        PersonState state = JsonSerializer.Deserialize(Sample.Bytes("talk.v1"), PersonStateJson.Default.PersonState)!;

        Assert.Equal(
            (12, "Alex Kim", "de-DE", "Europe/Berlin"), (state.NextOut, state.Name, state.Locale, state.TimeZone));
        Assert.Equal(12, state.Receipts.Length);
        Assert.Equal("a:1", state.Addresses["teams"].Conversation);
        Assert.Equal(new DateOnly(2026, 3, 2), state.Dialog!.FirstDay);
        Assert.Equal(
            [EntryKind.Answer, EntryKind.Answer, EntryKind.Answer], state.Dialog.Entries.Select(entry => entry.Kind));
        Assert.Equal("Bring water", state.Dialog.Recalled["more"]);
        Sample.AssertSame("talk.v1", JsonSerializer.SerializeToUtf8Bytes(state, PersonStateJson.Default.PersonState));
    }

    [Fact]
    public async Task A_talk_with_a_dialog_under_way_goes_on()
    {
        await using House house = await House.OpenAsync();
        await house.Host.SayAllAsync("plan", "Rome", "2026-03-05", "skip");
        StoredRow row = (await house.RowsAsync("talk")).Single();
        PersonState state = JsonSerializer.Deserialize(row.Body.Json.Span, PersonStateJson.Default.PersonState)!;
        RowBody again = new("talk", 1, JsonSerializer.SerializeToUtf8Bytes(state, PersonStateJson.Default.PersonState));
        await house.Store.CommitAsync(
            Tables.People, new PartitionBatch(row.Id.Partition).Replace("talk", again, row.ETag),
            CancellationToken.None);

        Assert.Equal("Planned: Rome on 2026-03-05 by -, water", await house.Host.SayAllAsync("water"));
    }

    [Fact]
    public void A_draft_is_read()
    {
        DraftRow draft = _codec.Read(DraftRow.Kind, Sample.Row("draft.v1", "draft"));

        Assert.Equal(("plan", new DateOnly(2026, 3, 2), "Bo"), (draft.Dialog, draft.Day, draft.Answers["who.name"]));
        Sample.AssertSame("draft.v1", _codec.Write(DraftRow.Kind, draft).Json);
    }

    [Fact]
    public void What_was_answered_is_read()
    {
        AnsweredRow answered = _codec.Read(AnsweredRow.Kind, Sample.Row("answered.v1", "answered"));

        Assert.Equal(new AnsweredRow("plan", new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), "Rome"), answered);
        Sample.AssertSame("answered.v1", _codec.Write(AnsweredRow.Kind, answered).Json);
    }

    [Fact]
    public void A_failure_is_read()
    {
        FailureRow failure = _codec.Read(FailureRow.Kind, Sample.Row("failure.v1", "failure"));

        Assert.Equal(("K7QM", "System.InvalidOperationException"), (failure.Reference, failure.Fault));
        Sample.AssertSame("failure.v1", _codec.Write(FailureRow.Kind, failure).Json);
    }

    [Fact]
    public void An_unclear_text_is_read()
    {
        UnclearRow unclear = _codec.Read(UnclearRow.Kind, Sample.Row("unclear.v1", "unclear"));

        Assert.Equal("the thing from monday", unclear.Text);
        Sample.AssertSame("unclear.v1", _codec.Write(UnclearRow.Kind, unclear).Json);
    }

    [Fact]
    public void An_account_is_read()
    {
        AccountRow account = JsonSerializer.Deserialize(Sample.Bytes("account.v1"), DirectoryJson.Default.AccountRow)!;

        Assert.Equal(new AccountRow("default", "0198c0ffee0074bbb0c0ffee00c0ffee"), account);
        Sample.AssertSame("account.v1", JsonSerializer.SerializeToUtf8Bytes(account, DirectoryJson.Default.AccountRow));
    }

    [Fact]
    public void What_a_newer_release_added_is_left_unread() =>
        Assert.Equal(
            "Rome",
            _codec.Read(
                AnsweredRow.Kind,
                Newer("""{"dialog":"plan","at":"2026-03-02T09:00:00+00:00","quote":"Rome","tone":"warm"}""")).Quote);

    [Fact]
    public void A_row_of_another_kind_is_refused() =>
        Assert.Throws<InvalidDataException>(() => _codec.Read(DraftRow.Kind, Sample.Row("answered.v1", "answered")));

    private static StoredRow Newer(string json) =>
        new(
            new RowId("home|alex", "answered|1"), new RowBody("answered", 2, System.Text.Encoding.UTF8.GetBytes(json)),
            "etag");
}
