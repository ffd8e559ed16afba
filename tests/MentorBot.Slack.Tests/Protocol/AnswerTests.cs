using MentorBot.Slack.Protocol;

namespace MentorBot.Slack.Tests.Protocol;

/// <summary>What the Web API's answers mean, each in the shape that it was seen in.</summary>
public sealed class AnswerTests
{
    private static readonly SlackCall Call = new("chat.postMessage", "T07HARBOR", "D01MIRA");

    [Theory]
    [InlineData(
        """
        {"ok":true,"channel":"D01MIRA","ts":"1698678205.323289",
         "message":{"ok":false,"ts":"1","blocks":[{"type":"x"}]}}
        """,
        "1698678205.323289")]
    [InlineData(
        """{"channel":"D01MIRA","message":{"text":"x"},"ok":true,"ts":"1503435956.000247"}""", "1503435956.000247")]
    [InlineData("""{"ok":true,"view":{"id":"V04FORM","hash":"1"}}""", null)]
    [InlineData("""{"ok":true,"ts":"17.1","message":{"text":"the rest was lo""", "17.1")]
    public void Taken(string body, string? id) => Assert.Equal(new Accepted(id), Translate(200, body));

    [Theory]
    [InlineData("channel_not_found")]
    [InlineData("is_archived")]
    [InlineData("account_inactive")]
    [InlineData("user_not_found")]
    [InlineData("user_disabled")]
    [InlineData("user_not_visible")]
    [InlineData("not_in_channel")]
    public void Nobody_there(string code)
    {
        Assert.Equal(new Gone($"200 {code}"), Translate(200, $$"""{"ok":false,"error":"{{code}}"}"""));
        Assert.Equal(
            new Gone($"200 {code}"),
            Translate(
                200,
                $$"""
                {"error":"{{code}}","warning":"missing_charset",
                 "response_metadata":{"warnings":["missing_charset"]},"ok":false}
                """));
    }

    [Theory]
    [InlineData(429, """{"ok":false,"error":"ratelimited"}""", "429 ratelimited")]
    [InlineData(429, "", "429")]
    [InlineData(200, """{"ok":false,"error":"ratelimited"}""", "200 ratelimited")]
    [InlineData(200, """{"ok":false,"error":"internal_error"}""", "200 internal_error")]
    [InlineData(503, "<!DOCTYPE html><html lang=\"en\"><head><title>Server Error | Slack</title></head></html>", "503")]
    [InlineData(500, """{"ok":false,"error":"fatal_error"}""", "500 fatal_error")]
    [InlineData(502, "", "502")]
    [InlineData(408, "", "408")]
    [InlineData(200, "<html>a proxy</html>", "200 not an answer")]
    [InlineData(200, "", "200 not an answer")]
    [InlineData(200, "[]", "200 not an answer")]
    public void Not_now(int status, string body, string reason) =>
        Assert.Equal(
            new Wait("D01MIRA", TimeSpan.FromSeconds(7), reason), Translate(status, body, TimeSpan.FromSeconds(7)));

    [Theory]
    [InlineData("""{"ok":false,"error":"token_revoked"}""", "token_revoked")]
    [InlineData("""{"error":"invalid_auth","ok":false}""", "invalid_auth")]
    [InlineData(
        """{"ok":false,"error":"missing_scope","needed":"chat:write","provided":"commands"}""", "missing_scope")]
    public void What_an_administrator_can_put_right_holds_up_the_workspace(string body, string code) =>
        Assert.Equal(new Wait("T07HARBOR", TimeSpan.FromMinutes(1), $"200 {code}"), Translate(200, body));

    [Theory]
    [InlineData(
        """
        {"ok":false,"error":"invalid_blocks","errors":["must be less than 3001 characters"],
         "response_metadata":{"messages":["[ERROR] x"]}}
        """,
        "invalid_blocks", true)]
    [InlineData(
        """{"ok":false,"error":"invalid_attachments","response_metadata":{"messages":["[ERROR] invalid_keys"]}}""",
        "invalid_attachments", true)]
    [InlineData("""{"ok":false,"error":"msg_blocks_too_long"}""", "msg_blocks_too_long", true)]
    [InlineData("""{"ok":false,"error":"msg_too_long"}""", "msg_too_long", true)]
    [InlineData("""{"ok":false,"error":"no_text"}""", "no_text", true)]
    [InlineData("""{"error":"cant_update_message","ok":false}""", "cant_update_message", false)]
    [InlineData("""{"error":"message_not_found","ok":false}""", "message_not_found", false)]
    [InlineData("""{"ok":false,"error":"expired_trigger_id"}""", "expired_trigger_id", false)]
    [InlineData(
        """{"error":"invalid_arguments","ok":false,"response_metadata":{"messages":["invalid `trigger_id`"]}}""",
        "invalid_arguments", false)]
    [InlineData("""{"ok":false,"error":"hash_conflict"}""", "hash_conflict", false)]
    [InlineData("""{"ok":false,"error":"of_tomorrow"}""", "of_tomorrow", false)]
    public void Never(string body, string code, bool unshowable)
    {
        Assert.Equal(new Refused($"200 {code}"), Translate(200, body));
        Assert.Equal(unshowable, SlackAnswer.IsUnshowable(code));
    }

    [Theory]
    [InlineData(307, "", "307")]
    [InlineData(404, "<html>", "404")]
    [InlineData(200, """{"ok":false}""", "200")]
    [InlineData(200, """{"ok":false,"error":"A sentence with \"Mira's goal\" in it"}""", "200 unnamed error")]
    public void A_reason_repeats_nothing_that_was_said(int status, string body, string reason) =>
        Assert.Equal(new Refused(reason), Translate(status, body));

    [Theory]
    [InlineData("""{"channel":{"id":"D01MIRA"},"ok":true}""", "D01MIRA")]
    [InlineData(
        """{"ok":true,"no_op":true,"already_open":true,"channel":{"created":1,"latest":{"id":"no"},"id":"D01MIRA"}}""",
        "D01MIRA")]
    [InlineData("""{"ok":true,"channel":"D01MIRA"}""", "D01MIRA")]
    [InlineData("""{"ok":true,"channel":{"name":"x"}}""", null)]
    [InlineData("""{"ok":true,"channel":{"id":7}}""", null)]
    public void A_conversation_is_named_in_either_shape(string body, string? channel) =>
        Assert.Equal(channel, SlackBody.Read(Encoding.UTF8.GetBytes(body)).Channel);

    private static SendOutcome Translate(int status, string body, TimeSpan? retryAfter = null) =>
        SlackAnswer.Translate((HttpStatusCode)status, SlackBody.Read(Encoding.UTF8.GetBytes(body)), retryAfter, Call);
}
