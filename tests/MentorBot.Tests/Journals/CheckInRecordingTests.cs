using MentorBot.Tests.CheckIns;

namespace MentorBot.Tests.Journals;

public sealed class CheckInRecordingTests
{
    [Fact]
    public async Task Every_point_of_the_dialogs_about_check_ins_has_a_recording()
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.SayAsync("stuck");
        await RecordingTests.RecordAsync(team.Alex, "asked");
        await team.Alex.SayAsync("The login bug");
        await RecordingTests.RecordAsync(team.Alex, "share-typed");
        await team.Alex.SayAsync("no", "my talk went really well");
        await RecordingTests.RecordAsync(team.Alex, "win-given");
        await team.Alex.SayAsync("no");
        await team.Alex.HaveAsync(team.Bot, PastWeeks.In("2026-W46", "hard"));
        await team.Alex.SayAsync("delete my check-in");
        await RecordingTests.RecordAsync(team.Alex, "which");
        await team.Alex.SayAsync("last week");
        await RecordingTests.RecordAsync(team.Alex, "sure");
    }
}
