using System.Diagnostics;

namespace MentorBot.Slack.Tests.Inbound;

/// <summary>What becomes of questions that do not open as modals.</summary>
public sealed class UnopenedFormTests : GoalFormTest
{
    private const string StandsInTheConversation = "its question stands in the conversation.";

    [Theory]
    [InlineData(200, """{"ok":false,"error":"expired_trigger_id"}""", "(200 expired_trigger_id)")]
    [InlineData(
        200, """{"error":"invalid_arguments","ok":false,"response_metadata":{"messages":["invalid `trigger_id`"]}}""",
        "(200 invalid_arguments)")]
    [InlineData(503, "<html>", "(503 ")]
    public async Task A_form_that_Slack_does_not_open_is_logged(int status, string answer, string reason)
    {
        _bot.Slack.Always("views.open", answer, status);
        _bot.Inbound.Answer = static _ => TurnAnswer.Nothing with { Form = Goal };
        await PressAsync();
        AssertLogged("Warning: ", reason);
    }

    [Fact]
    public async Task A_form_that_takes_too_long_is_not_waited_for()
    {
        TaskCompletionSource forever = new();
        _bot.Slack.Answers["views.open"] = context => forever.Task.WaitAsync(context.RequestAborted);
        _bot.Inbound.Answer = static _ => TurnAnswer.Nothing with { Form = Goal };
        long begun = Stopwatch.GetTimestamp();
        await PressAsync();
        Assert.InRange(Stopwatch.GetElapsedTime(begun), TimeSpan.FromSeconds(1.4), TimeSpan.FromSeconds(10));
        AssertLogged("Information: ", "in time");
    }

    [Fact]
    public async Task A_form_for_which_there_is_no_time_left_is_not_opened()
    {
        _bot.Inbound.Answer = _ =>
        {
            _bot.Clock.Now += TimeSpan.FromSeconds(2.8);
            return TurnAnswer.Nothing with { Form = Goal };
        };
        await PressAsync();
        Assert.DoesNotContain(_bot.Slack.Requests, static asked => asked.Method == "views.open");
        AssertLogged("Information: ", "in time");
    }

    [Fact]
    public async Task A_form_that_cannot_be_drawn_is_logged_without_its_words()
    {
        _bot.Inbound.Answer = static _ => TurnAnswer.Nothing with
        {
            Form = Goal with { Card = Card.Of(new Heading("A secret"), new OddPart()) },
        };
        await PressAsync();
        AssertLogged("Error: ", "NotSupportedException");
    }

    [Fact]
    public async Task A_token_that_cannot_be_read_fails_no_press()
    {
        _bot.Inbound.Answer = _ =>
        {
            _bot.Tokens.Failure = new IOException("A secret");
            return TurnAnswer.Nothing with { Form = Goal };
        };
        await PressAsync();
        AssertLogged("Error: ", "IOException");
    }

    private void AssertLogged(string level, string reason)
    {
        string line =
            Assert.Single(
                _bot.Log.Lines, static line => line.Contains(StandsInTheConversation, StringComparison.Ordinal));
        Assert.StartsWith(level, line, StringComparison.Ordinal);
        Assert.Contains(reason, line, StringComparison.Ordinal);
        Assert.DoesNotContain(_bot.Log.Lines, static line =>
            line.Contains("secret", StringComparison.Ordinal) || line.Contains(Goal.Title, StringComparison.Ordinal));
    }

    private sealed record OddPart : CardPart;
}
