namespace MentorBot.Teams.Tests.Inbound;

/// <summary>Somebody who waits for more than a second sees that the bot is writing.</summary>
public sealed class TypingTests : TeamsBotTest
{
    [Fact]
    public async Task Work_that_takes_long_is_shown()
    {
        TaskCompletionSource<TurnAnswer> work = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource<Asked> shown = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _bot.Inbound.Work = work.Task;
        _bot.Connector.Answer = (asked, context) =>
        {
            if (asked.Method == "POST") shown.TrySetResult(asked);
            return Answers.WriteAsync(context, 201, "{}");
        };

        Task<HttpResponseMessage> response = _bot.BringAsync(Sample.Message("hi").ToJsonString());
        Asked typing = await shown.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal("typing", typing.Json.GetProperty("type").GetString());
        work.SetResult(TurnAnswer.Nothing);
        Assert.Equal(200, (int)(await response).StatusCode);
        Assert.Single(_bot.Connector.Sends);
    }

    [Fact]
    public async Task Work_that_is_done_at_once_is_not()
    {
        using HttpResponseMessage response = await _bot.BringAsync(Sample.Message("hi").ToJsonString());
        Assert.Empty(_bot.Connector.Sends);
    }

    [Fact]
    public async Task A_platform_that_does_not_answer_holds_nothing_up()
    {
        TaskCompletionSource<TurnAnswer> work = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _bot.Inbound.Work = work.Task;
        _bot.Connector.Answer = async (asked, context) =>
        {
            if (asked.Method == "GET")
            {
                await Answers.WriteAsync(context, 200, """{"id":"29:Mira"}""");
                return;
            }

            work.TrySetResult(TurnAnswer.Nothing);
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        using HttpResponseMessage response =
            await _bot.BringAsync(Sample.Message("hi").ToJsonString()).WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(200, (int)response.StatusCode);
    }
}
