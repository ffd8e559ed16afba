using System.Collections.Concurrent;
using MentorBot.EndToEnd.Tests.Teams;
using Microsoft.AspNetCore.Http;

namespace MentorBot.EndToEnd.Tests.Stories;

/// <summary>What the platform was told is taken, is answered: however the program ends.</summary>
public sealed class NothingLostTests
{
    private const int People = 3;

    [Fact]
    public async Task The_same_message_ten_times_at_once_is_worked_once()
    {
        using TemporaryFolder folder = new();
        await using FakeTeams teams = await FakeTeams.StartAsync();
        await using Bot bot = await Bot.StartAsync(folder.Database);
        Chat mira = new(teams, bot);
        await mira.SayAsync("hi", times: 10);
        await mira.HearAsync("I'm MentorBot");
        await mira.SayAsync("help");
        await mira.HearAsync("What we can do");
    }

    [Fact]
    public async Task Asked_to_end_it_ends_cleanly_and_loses_nothing_that_it_took()
    {
        using TemporaryFolder folder = new();
        await using FakeTeams teams = await FakeTeams.StartAsync();
        ConcurrentQueue<(Chat Chat, string Reply)> acknowledged = new();
        await using (Bot bot = await Bot.StartAsync(folder.Database))
        {
            int requests = 0;
            TaskCompletionSource middle = new(TaskCreationOptions.RunContinuationsAsynchronously);
            teams.Gate = async context =>
            {
                if (Interlocked.Increment(ref requests) == 10) middle.SetResult();
                // From here on the platform takes nothing more.
                if (requests > 10) await Task.Delay(Timeout.Infinite, context.RequestAborted);
                return StatusCodes.Status200OK;
            };
            Task[] people =
            [
                .. Enumerable.Range(0, People).Select(_ => TalkUntilItDiesAsync(teams, bot, acknowledged)),
            ];
            await middle.Task.WaitAsync(ProgramProcess.Patience);
            bot.Process.Terminate();
            Assert.Equal(0, await bot.Process.EndAsync());
            await Task.WhenAll(people).WaitAsync(ProgramProcess.Patience);
            Assert.Empty(bot.Process.Errors);
        }

        teams.Gate = FakeTeams.Open;
        await using Bot next = await Bot.StartAsync(folder.Database);
        await Eventually.IsSoAsync(
            () => acknowledged.All(IsAnswered),
            () => $"{acknowledged.Count(one => !IsAnswered(one))} of {acknowledged.Count} taken events have no reply.");
    }

    private static bool IsAnswered((Chat Chat, string Reply) one) =>
        one.Chat.Seen.Messages.Any(message => message.Text.Contains(one.Reply, StringComparison.Ordinal));

    private static async Task TalkUntilItDiesAsync(
        FakeTeams teams, Bot bot, ConcurrentQueue<(Chat Chat, string Reply)> acknowledged)
    {
        (string Says, string Hears)[] script =
            [("hi", "I'm MentorBot"), ("help", "What we can do"), ("goals", "No goals open."), (
                "check in", "How was the week")];
        while (true)
        {
            Chat chat = new(teams, bot);
            foreach ((string says, string hears) in script)
            {
                try
                {
                    await chat.SayAsync(says);
                }
                catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
                {
                    return; // Not acknowledged: the platform would bring it again.
                }

                acknowledged.Enqueue((chat, hears));
            }
        }
    }
}
