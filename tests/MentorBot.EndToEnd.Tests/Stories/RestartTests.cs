using MentorBot.EndToEnd.Tests.Teams;
using Microsoft.AspNetCore.Http;

namespace MentorBot.EndToEnd.Tests.Stories;

/// <summary>The program is killed without a word and started again on the same database.</summary>
public sealed class RestartTests
{
    [Fact]
    public async Task What_was_saved_is_there_after_a_kill()
    {
        using TemporaryFolder folder = new();
        await using FakeTeams teams = await FakeTeams.StartAsync();
        await using Bot first = await Bot.StartAsync(folder.Database);
        Chat mira = new(teams, first);
        await mira.InstallAsync();
        await mira.HearAsync("Hi Mira, I'm MentorBot");
        await mira.PressAsync("Try a check-in");
        await mira.HearAsync("How was the week, Mira?");
        await mira.PressAsync("🙂 Good");
        await mira.HearAsync("Anything to keep?");
        await mira.PressAsync("Save check-in");
        await mira.HearAsync("Saved");
        await SetGoalAsync(mira);
        await mira.SayAsync("goals");
        Shown before = await mira.HearAsync("Your micro-goals", "Two pages in the wiki");
        await mira.SayAsync("hi");
        await mira.HearAsync("What would help right now?");

        await first.Process.KillAsync();
        await using Bot second = await Bot.StartAsync(folder.Database);
        mira.GoOnWith(second);
        await mira.SayAsync("goals");
        Assert.Equal(before.Text, (await mira.HearAsync()).Text);
        await mira.SayAsync("check in");
        await mira.HearAsync("You checked in on", "🙂 Good");
    }

    [Fact]
    public async Task A_form_that_was_open_is_answered_by_its_old_card()
    {
        using TemporaryFolder folder = new();
        await using FakeTeams teams = await FakeTeams.StartAsync();
        await using Bot first = await Bot.StartAsync(folder.Database);
        Chat mira = new(teams, first);
        await mira.SayAsync("check in");
        await mira.HearAsync("How was the week, Mira?");
        await mira.PressAsync("😀 Great");
        await mira.HearAsync("Anything to keep?");

        await first.Process.KillAsync();
        await using Bot second = await Bot.StartAsync(folder.Database);
        mira.GoOnWith(second);
        await mira.PressAsync("Save check-in", ("blocker", "Too many meetings"));
        await mira.HearAsync("Saved", "😀 Great", "Too many meetings");
    }

    [Fact]
    public async Task A_dialog_in_the_middle_of_being_typed_goes_on_where_it_was()
    {
        using TemporaryFolder folder = new();
        await using FakeTeams teams = await FakeTeams.StartAsync();
        await using Bot first = await Bot.StartAsync(folder.Database);
        Chat mira = new(teams, first);
        await mira.SayAsync("goal");
        await mira.HearAsync("One small thing");
        await mira.SayAsync("Two pages in the wiki");
        await mira.HearAsync("How will you see that it's done?");

        await first.Process.KillAsync();
        await using Bot second = await Bot.StartAsync(folder.Database);
        mira.GoOnWith(second);
        await mira.SayAsync("Maria has read it");
        await mira.HearAsync("By when?");
        await mira.SayAsync("tomorrow");
        await mira.HearAsync("Goal saved", "Two pages in the wiki", "Maria has read it");
    }

    [Theory]
    [InlineData(StatusCodes.Status200OK)]
    [InlineData(StatusCodes.Status503ServiceUnavailable)]
    [InlineData(StatusCodes.Status429TooManyRequests)]
    public async Task A_reply_that_the_platform_had_not_taken_is_delivered_after_a_kill(int status)
    {
        using TemporaryFolder folder = new();
        await using FakeTeams teams = await FakeTeams.StartAsync();
        await using Bot first = await Bot.StartAsync(folder.Database);
        Chat mira = new(teams, first);
        TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        teams.Gate = async context =>
        {
            asked.TrySetResult();
            // It never answers.
            if (status == StatusCodes.Status200OK) await Task.Delay(Timeout.Infinite, context.RequestAborted);
            return status;
        };
        await mira.SayAsync("help");
        await asked.Task.WaitAsync(ProgramProcess.Patience);

        await first.Process.KillAsync();
        Assert.Empty(mira.Seen.Messages);
        teams.Gate = FakeTeams.Open;
        await using Bot second = await Bot.StartAsync(folder.Database);
        await mira.HearAsync("What we can do");
    }

    [Fact]
    public async Task A_reply_that_the_platform_refuses_for_a_while_comes_without_a_restart()
    {
        using TemporaryFolder folder = new();
        await using FakeTeams teams = await FakeTeams.StartAsync();
        await using Bot bot = await Bot.StartAsync(folder.Database);
        Chat mira = new(teams, bot);
        int requests = 0;
        teams.Gate = _ => Task.FromResult(
            Interlocked.Increment(ref requests) < 3 ? StatusCodes.Status502BadGateway : StatusCodes.Status200OK);
        await mira.SayAsync("help");
        await mira.HearAsync("What we can do");
        Assert.Equal(3, requests);
    }

    private static async Task SetGoalAsync(Chat mira)
    {
        await mira.SayAsync("goal");
        await mira.HearAsync("One small thing");
        foreach (string answer in new[] { "Two pages in the wiki", "skip" })
        {
            await mira.SayAsync(answer);
            await mira.HearAsync();
        }

        await mira.SayAsync("in 2 weeks");
        await mira.HearAsync("Goal saved", "Two pages in the wiki");
    }
}
