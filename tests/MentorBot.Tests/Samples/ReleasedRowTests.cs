using MentorBot.CheckIns;
using MentorBot.Conversation.Dialogs;
using MentorBot.Storage;
using MentorBot.Turns.Rows;
using MentorBot.Welcome;

namespace MentorBot.Tests.Samples;

/// <summary>Rows as each released version wrote them, read by today's code. The samples are never changed.</summary>
public sealed class ReleasedRowTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 20, 13, 0, 0, TimeSpan.Zero);
    private static readonly RowCodec Codec =
        new([GoalJson.Default, EvidenceJson.Default, CheckInJson.Default, WelcomeJson.Default]);

    [Fact]
    public void A_goal_of_version_1_is_read()
    {
        Goal expected = new(
            "g1", "Two pages in the wiki", "Maria has read them", new DateOnly(2026, 12, 4), GoalState.Done, At)
        {
            ClosedAt = new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero),
        };
        Assert.Equal(expected, Read(Goal.Kind, "goal.v1.json"));
        Assert.Equal(
            new Goal("g2", "Call three customers", null, expected.Due, GoalState.OnTrack, At),
            Read(Goal.Kind, "goal.v1.least.json"));
    }

    [Fact]
    public void A_check_in_of_version_1_is_read()
    {
        CheckIn full = Read(CheckIn.Kind, "checkin.v1.json");
        Assert.Equal(
            ("2026-W47", "good", At, "Shipped", "No access", "Ask Maria"),
            (full.Week, full.Mood, full.At, full.Win, full.Blocker, full.Focus));
        Assert.Equal(new GoalProgress("g1", "Two pages in the wiki", GoalState.Stuck), Assert.Single(full.Progress));
        CheckIn least = Read(CheckIn.Kind, "checkin.v1.least.json");
        Assert.Equal(("rough", null, null, null), (least.Mood, least.Win, least.Blocker, least.Focus));
        Assert.Empty(least.Progress.AsEnumerable());
    }

    [Fact]
    public void A_greeting_of_version_1_is_read() =>
        Assert.Equal(new WelcomeRow(At, Removed: true), Read(WelcomeRow.Kind, "welcome.v1.json"));

    [Fact]
    public void Evidence_of_version_1_is_read() =>
        Assert.Equal(
            new Evidence("e1", "g1", "Maria says that it helped her", At), Read(Evidence.Kind, "evidence.v1.json"));

    [Fact]
    public void That_somebody_was_told_of_a_changed_message_is_read() =>
        Assert.Equal(new UnchangedRow(At), Read(UnchangedRow.Kind, "unchanged.v1.json"));

    [Theory]
    [InlineData("evidence.v1.json")]
    [InlineData("unchanged.v1.json")]
    [InlineData("goal.v1.json")]
    [InlineData("checkin.v1.json")]
    [InlineData("welcome.v1.json")]
    public void What_is_written_today_is_read_by_the_version_that_the_sample_is_of(string file)
    {
        string written = file.Split('.')[0] switch
        {
            "goal" => Again(Goal.Kind, file),
            "checkin" => Again(CheckIn.Kind, file),
            "evidence" => Again(Evidence.Kind, file),
            "unchanged" => Again(UnchangedRow.Kind, file),
            _ => Again(WelcomeRow.Kind, file),
        };
        Assert.Equal(Text(file), written);
    }

    [Fact]
    public void What_a_later_version_adds_is_passed_over()
    {
        string later =
            Text("goal.v1.json")
                .Replace("{\"id\"", "{\"mentor\":{\"name\":\"Maria\"},\"id\"", StringComparison.Ordinal);
        Assert.Equal("g1", Codec.Read(Goal.Kind, Row(Goal.Kind, later, version: 2)).Id);
    }

    private static string Again<T>(RowKind<T> kind, string file) where T : class =>
        Encoding.UTF8.GetString(Codec.Write(kind, Read(kind, file)).Json.Span);

    private static T Read<T>(RowKind<T> kind, string file) where T : class =>
        Codec.Read(kind, Row(kind, Text(file), version: 1));

    private static StoredRow Row<T>(RowKind<T> kind, string json, int version) where T : class =>
        new(new RowId("org|alex", kind.Key("1")), new RowBody(kind.Name, version, Encoding.UTF8.GetBytes(json)), "1");

    private static string Text(string file) => File.ReadAllText(Sources.Of("Samples", file)).Trim();
}
