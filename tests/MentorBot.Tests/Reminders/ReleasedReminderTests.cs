using MentorBot.Conversation.Dialogs;
using MentorBot.People;
using MentorBot.Reminders;
using MentorBot.Storage;
using MentorBot.Tests.Cards;
using MentorBot.Turns.Rows;

namespace MentorBot.Tests.Reminders;

/// <summary>The rows of reminders as each released version wrote them, and points of their dialog.</summary>
public sealed class ReleasedReminderTests : OnePersonTests
{
    private static readonly RowCodec Codec = new([ReminderJson.Default, PeopleJson.Default]);
    private static readonly DateTimeOffset At = new(2026, 11, 20, 13, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Due = new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Released_rows_are_read()
    {
        Assert.Equal(new Reminder("r1", "call Jan", At, Due), Read(Reminder.Kind, "reminder.v1.json"));
        Assert.Equal(
            new Reminder("r2", "give Jan feedback", At, Due) { IsFeedback = true, Arrived = Due },
            Read(Reminder.Kind, "reminder.v1.arrived.json"));
        PutAside question = Read(PutAside.Kind, "put-aside.v1.json");
        Assert.Equal(("check-in", "1", At), (question.Dialog, question.Given["#call"], question.At));
        Assert.Equal(
            new Pause(At) { Until = new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero) },
            Read(Pause.Kind, "pause.v1.until.json"));
    }

    [Fact]
    public async Task Every_point_of_the_dialog_has_a_recording()
    {
        await Alex.SayAsync("remind me");
        await RecordAsync("what");
        await Alex.SayAsync("Call three customers");
        await RecordAsync("when-typed");
        await Alex.SayAsync("whenever");
        await RecordAsync("when-again");
    }

    private async Task RecordAsync(string point)
    {
        Journal journal = (await Alex.Rows.OpenDialogAsync())!;
        string file = Sources.Of("Journals", $"{journal.Dialog}.v{journal.Version}.{point}.json");
        if (Golden.IsWriting && !File.Exists(file))
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(journal, JournalJson.Default.Journal) + "\n");
        Assert.True(
            File.Exists(file), $"There is no recording '{Path.GetFileName(file)}': MENTORBOT_GOLDEN=write records it.");
    }

    private static T Read<T>(RowKind<T> kind, string file) where T : class
    {
        byte[] json = File.ReadAllBytes(Sources.Of("Samples", file));
        RowId id = new("org|alex", kind.Key("1"));
        return Codec.Read(kind, new StoredRow(id, new RowBody(kind.Name, 1, json), "1"));
    }
}
