using System.Net;

namespace MentorBot.Teams.Tests.Inbound;

/// <summary>What is accepted as a request, and how it is answered.</summary>
public sealed class RequestAnswerTests : TeamsBotTest
{
    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    [InlineData(null)]
    public async Task A_byte_order_mark_and_any_content_type_are_accepted(string? contentType)
    {
        byte[] body = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Sample.Message("hi").ToJsonString())];
        using HttpResponseMessage response = await _bot.PostAsync(body, contentType);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("hi", Assert.IsType<TextSaid>(Assert.Single(_bot.Inbound.Events)).Text);
    }

    [Theory]
    [InlineData(0, 200)]
    [InlineData(1, 413)]
    public async Task A_body_of_more_than_256_KB_is_refused(int over, int status)
    {
        byte[] body = Encoding.UTF8.GetBytes("""{"type":"typing"}""");
        using HttpResponseMessage response =
            await _bot.PostAsync([.. body, .. Enumerable.Repeat((byte)' ', (256 * 1024) - body.Length + over)]);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("message.from.nobody.knows")]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("messageReaction")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("endOfConversation")]
    public async Task A_type_that_nothing_is_made_of_is_taken_note_of(string type)
    {
        using HttpResponseMessage response =
            await _bot.PostAsync(Encoding.UTF8.GetBytes(new JsonObject { ["type"] = type }.ToJsonString()));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(_bot.Inbound.Events);
    }

    [Theory]
    [InlineData("GET", 405)]
    [InlineData("PUT", 405)]
    [InlineData("DELETE", 405)]
    [InlineData("HEAD", 200)]
    public async Task Only_POST_and_HEAD_are_known(string method, int status)
    {
        using HttpResponseMessage response = await _bot.AskAsync(new HttpMethod(method));
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task What_was_not_saved_is_asked_for_again()
    {
        _bot.Inbound.Answer = static _ => throw new NotSavedException("disk full", new IOException());
        using HttpResponseMessage response = await _bot.BringAsync(Sample.Message("hi").ToJsonString());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), response.Headers.RetryAfter?.Delta);
        Assert.DoesNotContain("disk", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_ours_shows_nothing_of_what_was_said()
    {
        _bot.Inbound.Answer = static happened => throw new InvalidOperationException(((TextSaid)happened).Text);
        using HttpResponseMessage response = await _bot.BringAsync(Sample.Message("a secret").ToJsonString());
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.DoesNotContain("secret", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
