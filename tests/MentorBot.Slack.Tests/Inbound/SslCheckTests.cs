namespace MentorBot.Slack.Tests.Inbound;

/// <summary>Slack's check of the certificate is answered, signed or not, and nothing happens.</summary>
public sealed class SslCheckTests : SlackBotTest
{
    private const string Form = "application/x-www-form-urlencoded";

    public static TheoryData<string> Paths => ["/slack/commands", "/slack/interactions", "/slack/events"];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task It_is_answered_without_a_signature(string path)
    {
        using HttpResponseMessage response = await _bot.PostAsync(path, Bytes("token=x&ssl_check=1"), Form);
        await AssertNothingElseAsync(response);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task It_is_answered_with_a_signature(string path)
    {
        using HttpResponseMessage response = await _bot.SignedAsync(path, Bytes("ssl_check=1&token=x"), Form);
        await AssertNothingElseAsync(response);
    }

    [Fact]
    public async Task It_is_answered_with_a_signature_that_does_not_match()
    {
        using HttpResponseMessage response = await _bot.PostAsync(
            "/slack/commands", Bytes("ssl_check=1"), Form, ("X-Slack-Request-Timestamp", "1"),
            ("X-Slack-Signature", "v0=" + new string('0', 64)));
        await AssertNothingElseAsync(response);
    }

    [Theory]
    [InlineData("ssl_check=0&token=x", Form)]
    [InlineData("ssl_check=&token=x", Form)]
    [InlineData("ssl_check=1&ssl_check=1", Form)]
    [InlineData("text=ssl_check%3D1", Form)]
    [InlineData("token=x", Form)]
    [InlineData("", Form)]
    [InlineData("ssl_check=1", "application/json")]
    [InlineData("{\"ssl_check\":1}", "application/json")]
    public async Task What_is_no_check_needs_a_signature(string body, string contentType)
    {
        using HttpResponseMessage response = await _bot.PostAsync("/slack/commands", Bytes(body), contentType);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_large_form_is_not_read_without_a_signature()
    {
        byte[] large = Bytes("ssl_check=1&token=" + new string('x', 1100));
        using HttpResponseMessage response = await _bot.PostAsync("/slack/commands", large, Form);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_command_that_says_so_in_its_text_is_a_command()
    {
        using HttpResponseMessage response = await _bot.CommandAsync(Sample.Command("ssl_check=1"));
        Assert.Equal("ssl_check=1", Assert.IsType<TextSaid>(Assert.Single(_bot.Inbound.Events)).Text);
    }

    private static byte[] Bytes(string body) => Encoding.UTF8.GetBytes(body);

    private async Task AssertNothingElseAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        Assert.Empty(_bot.Inbound.Events);
        Assert.Empty(_bot.Slack.Requests);
    }
}
