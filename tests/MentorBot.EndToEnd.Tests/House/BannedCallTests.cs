using System.Text.RegularExpressions;

namespace MentorBot.EndToEnd.Tests.House;

public sealed class BannedCallTests
{
    private static readonly string[] Banned =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.Threading.Thread.Sleep", "System.Threading.Tasks.Task.Wait", "System.Threading.Tasks.Task.WaitAll",
        "System.Threading.Tasks.Task.WaitAny",
        "System.Threading.Tasks.Task`1.get_Result", "System.Threading.Tasks.ValueTask`1.get_Result",
    ];

    // The writer is a thread of its own, which nobody else needs while it waits; the other tasks have ended before they
    // are asked.
    private static readonly string[] NobodyWaits =
    [
        "src/MentorBot.Storage/Sqlite/GroupWriter.cs", "src/MentorBot.Conversation/Dialogs/Detached.cs",
        "src/MentorBot.Slack/Protocol/SlackPeople.cs",
    ];

    [Fact]
    public void No_clock_but_TimeProvider_and_no_thread_that_waits() =>
        Assert.Empty(ProjectFile.Program.SelectMany(project =>
            CalledMembers.Of(Path.Combine(AppContext.BaseDirectory, project.Assembly + ".dll"))
                .Intersect(Banned)
                .Select(call => $"{project.Assembly} calls {call}.")));

    [Fact]
    public void No_thread_that_waits_for_an_awaiter() =>
        Assert.DoesNotContain(
            Source.Under("src").Except(NobodyWaits),
            path => Source.Code(path).Contains("GetAwaiter().GetResult()", StringComparison.Ordinal));

    [Fact]
    public void Turns_uses_no_more_of_Quartz_than_its_calendars() =>
        Assert.DoesNotContain(
            Source.Under("src/MentorBot.Turns"),
            path => Regex.IsMatch(Source.Code(path), @"\b(IJob|IScheduler|ISchedulerFactory|AddQuartz\w*)\b"));

    [Fact]
    public void Such_calls_would_be_found()
    {
        string ours = typeof(BannedCallTests).Assembly.Location;
        Assert.True(Sample.Year > 2000);
        Assert.Superset(
            new HashSet<string> { "System.DateTime.get_UtcNow", "System.Threading.Tasks.Task`1.get_Result" },
            new HashSet<string>(CalledMembers.Of(ours)));
    }

    private static class Sample
    {
        public static int Year => Task.FromResult(DateTime.UtcNow.Year).Result;
    }
}
