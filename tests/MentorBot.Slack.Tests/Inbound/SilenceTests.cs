using Microsoft.AspNetCore.Http;

namespace MentorBot.Slack.Tests.Inbound;

/// <summary>
/// What becomes of somebody whom the bot does not know yet, while Slack does not answer who they are.
/// </summary>
public sealed class SilenceTests : SlackBotTest
{
    private const string Mira = """
        {"ok":true,"user":{"id":"U05MIRA","is_email_confirmed":true,
         "profile":{"display_name":"Mira","email":"mira.sand@example.org"}}}
        """;

    [Theory]
    [InlineData("""{"ok":false,"error":"ratelimited"}""", 429)]
    [InlineData("<html>", 503)]
    public async Task Their_event_is_worked_when_it_comes_again_and_Slack_has_answered(string answer, int status)
    {
        _bot.Slack.Always("users.info", answer, status);
        _bot.Inbound.Answer = TakingNobodyIn;
        using (HttpResponseMessage first = await _bot.EventAsync(Sample.Message("hi")))
            Assert.Equal(HttpStatusCode.ServiceUnavailable, first.StatusCode);
        _bot.Slack.Always("users.info", Mira);
        _bot.Clock.Now += TimeSpan.FromSeconds(2);
        using HttpResponseMessage again = await _bot.EventAsync(Sample.Message("hi"), Retry(1));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal("mira.sand@example.org", _bot.Inbound.Events.Last().Sender.ConfirmedEmail);
    }

    [Theory]
    [InlineData(1, 503)]
    [InlineData(2, 503)]
    [InlineData(3, 200)]
    public async Task The_last_time_goes_on_without(int retry, int status)
    {
        _bot.Slack.Always("users.info", "<html>", 503);
        _bot.Inbound.Answer = TakingNobodyIn;
        using HttpResponseMessage response = await _bot.EventAsync(Sample.Message("hi"), Retry(retry));
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task Whom_Slack_will_not_describe_is_not_waited_for()
    {
        _bot.Slack.Always("users.info", """{"ok":false,"error":"user_not_found"}""");
        using HttpResponseMessage response = await _bot.EventAsync(Sample.Message("hi"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(Assert.Single(_bot.Inbound.Events).Sender.IsStillAsked);
    }

    [Fact]
    public async Task Who_presses_or_types_a_command_is_told_to_try_again()
    {
        _bot.Slack.Always("users.info", "<html>", 503);
        _bot.Inbound.Answer = TakingNobodyIn;
        using HttpResponseMessage command = await _bot.CommandAsync(Sample.Command("goals"));
        using HttpResponseMessage press = await _bot.InteractionAsync(Sample.Press("send.0", "do:goals"));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [command.StatusCode, press.StatusCode]);
        foreach (HttpResponseMessage answer in new[] { command, press })
            Assert.Contains(
                "I couldn't save that. Please send it again in a minute.", await answer.Content.ReadAsStringAsync(),
                StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_known_before_is_known_still()
    {
        _bot.Slack.Always("users.info", Mira);
        using (await _bot.EventAsync(Sample.Message("hi"))) Assert.Single(_bot.Inbound.Events);
        _bot.Slack.Always("users.info", "<html>", 503);
        _bot.Clock.Now += TimeSpan.FromHours(3);
        using HttpResponseMessage response = await _bot.EventAsync(Sample.Message("hi again"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.All(
            _bot.Inbound.Events, happened => Assert.Equal("mira.sand@example.org", happened.Sender.ConfirmedEmail));
    }

    /// <summary>
    /// Slack takes three seconds. Nothing but the clock ends the waiting here, and it is moved on once: two waits one
    /// after the other would never end.
    /// </summary>
    [Fact]
    public async Task A_command_is_acknowledged_in_time_where_Slack_answers_nothing()
    {
        TimeSpan slacksPatience = TimeSpan.FromSeconds(3), aTurn = TimeSpan.FromMilliseconds(500), waiting =
            TimeSpan.FromSeconds(2);
        _bot.Clock.HoldsTimers = true;
        Task[] asked = [NeverAnswer("users.info"), NeverAnswer("conversations.open")];
        DateTimeOffset begun = _bot.Clock.Now;
        _bot.Inbound.Answer = _ =>
        {
            _bot.Clock.Pass(aTurn);
            return TurnAnswer.Nothing;
        };
        Task<HttpResponseMessage> acknowledged = _bot.CommandAsync(Sample.Command("goals"));
        await Task.WhenAll(asked).WaitAsync(TimeSpan.FromSeconds(20));
        Assert.False(acknowledged.IsCompleted);
        _bot.Clock.Pass(waiting);
        using HttpResponseMessage response = await acknowledged;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.InRange(_bot.Clock.Now - begun, waiting + aTurn, slacksPatience);
    }

    private static (string Name, string Value) Retry(int number) => ("X-Slack-Retry-Num", $"{number}");

    private static TurnAnswer TakingNobodyIn(InboundEvent happened) =>
        happened.Sender.IsStillAsked ? throw new NotSavedException("x") : TurnAnswer.Nothing;

    /// <returns>Done when it was asked.</returns>
    private Task NeverAnswer(string method)
    {
        TaskCompletionSource asked = new(), never = new();
        _bot.Slack.Answers[method] = (HttpContext context) =>
        {
            asked.TrySetResult();
            return never.Task.WaitAsync(context.RequestAborted);
        };
        return asked.Task;
    }
}
