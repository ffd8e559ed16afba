using System.Net.Sockets;
using MentorBot.Slack.Protocol;

namespace MentorBot.Slack.Tests.Protocol;

/// <summary>What goes to the Web API.</summary>
public sealed class ApiTests : SlackBotTest
{
    private static readonly OutboundPost Post = new("Grüße &amp; 👋", """[{"type":"divider"}]"""u8.ToArray());

    private SlackApi Api => _bot.Service<SlackApi>();

    [Fact]
    public async Task A_message_goes_out_with_the_workspace_s_token()
    {
        Assert.Equal(new Accepted("1767377001.000200"), (await Api.PostAsync(Sample.Reference, Post, default)).Outcome);
        Asked asked = AssertAsked("/api/chat.postMessage", """
            {"channel":"D01MIRA","text":"Grüße &amp; 👋","blocks":[{"type":"divider"}],
             "mrkdwn":false,"unfurl_links":false,"unfurl_media":false}
            """);
        Assert.Equal(
            ("application/json; charset=utf-8", "Bearer xoxb-harbor"),
            (asked.Header("Content-Type"), asked.Header("Authorization")));
        await Api.PostAsync(Sample.Reference with { Team = "T09QUAY" }, Post, default);
        Assert.Equal("Bearer xoxb-quay", _bot.Slack.Requests.Last().Header("Authorization"));
    }

    [Fact]
    public async Task An_update_names_the_message_and_clears_blocks_that_are_no_more()
    {
        await Api.UpdateAsync(Sample.Reference, "17.2", Post with { Blocks = default }, default);
        AssertAsked("/api/chat.update", """{"channel":"D01MIRA","ts":"17.2","text":"Grüße &amp; 👋","blocks":[]}""");
    }

    [Fact]
    public async Task A_modal_is_opened_with_its_trigger()
    {
        Assert.Equal(
            new Accepted(null),
            (await Api.OpenViewAsync(Sample.Team, "17.4.abc", """{"type":"modal"}"""u8.ToArray(), default)).Outcome);
        AssertAsked("/api/views.open", """{"trigger_id":"17.4.abc","view":{"type":"modal"}}""");
    }

    [Fact]
    public async Task A_token_is_tested()
    {
        _bot.Slack.Always("auth.test", """{"error":"invalid_auth","ok":false}""");
        Assert.Equal("invalid_auth", (await Api.TestAsync(Sample.Team, default)).Error);
        AssertAsked("/api/auth.test", "{}");
    }

    [Fact]
    public async Task Who_somebody_is_is_asked_with_a_form()
    {
        UserInfo user = (await Api.FindUserAsync(Sample.Team, "U05 &x", default))!;
        Assert.Equal(("Mira", "Europe/Lisbon", "de-DE"), (user.NameToShow, user.Tz, user.Locale));
        Asked asked = Assert.Single(_bot.Slack.Requests);
        Assert.Equal(
            ("application/x-www-form-urlencoded; charset=utf-8", "user=U05%20%26x&include_locale=true"),
            (asked.Header("Content-Type"), asked.Body));
    }

    [Theory]
    [InlineData(
        """
        {"ok":true,"user":{"name":"sand","real_name":"Mira Sand","tz":null,
         "profile":{"display_name":"","real_name":""}}}
        """,
        "Mira Sand")]
    [InlineData("""{"ok":true,"user":{"name":"sand","profile":{"fields":null}}}""", "sand")]
    [InlineData("""{"ok":true,"user":{}}""", null)]
    [InlineData("""{"ok":true}""", null)]
    [InlineData("""{"ok":true,"user":{"name":7}}""", null)]
    [InlineData("""{"error":"user_not_found","ok":false}""", null)]
    public async Task A_name_stands_in_one_of_four_places(string answer, string? name)
    {
        _bot.Slack.Always("users.info", answer);
        Assert.Equal(name, (await Api.FindUserAsync(Sample.Team, Sample.Person, default))?.NameToShow);
    }

    [Fact]
    public async Task The_platform_s_wish_to_wait_is_kept()
    {
        _bot.Slack.Always(
            "chat.postMessage", """{"ok":false,"error":"ratelimited"}""", 429, headers: ("Retry-After", "30"));
        Assert.Equal(
            new Wait("D01MIRA", TimeSpan.FromSeconds(30), "429 ratelimited"),
            (await Api.PostAsync(Sample.Reference, Post, default)).Outcome);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        _bot.Slack.Always("chat.postMessage", "", 307, "text/plain", ("Location", "/elsewhere"));
        Assert.Equal(new Refused("307"), (await Api.PostAsync(Sample.Reference, Post, default)).Outcome);
        Assert.Single(_bot.Slack.Requests);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent()
    {
        Assert.IsType<Gone>((await Api.PostAsync(Sample.Reference with { Team = "T11ELSE" }, Post, default)).Outcome);
        Assert.Empty(_bot.Slack.Requests);
    }

    [Fact]
    public async Task Nobody_there_to_ask_is_a_wait()
    {
        using TcpListener nobody = new(IPAddress.Loopback, 0);
        nobody.Start();
        EndPoint address = nobody.LocalEndpoint;
        nobody.Stop();
        using SlackHttp http = HttpTo(address);
        Wait wait = Assert.IsType<Wait>((await new SlackApi(http).PostAsync(Sample.Reference, Post, default)).Outcome);
        Assert.Equal(("D01MIRA", "no answer (ConnectionError)"), (wait.Scope, wait.Reason));
    }

    [Theory]
    [InlineData(
        "{\"ok\":true,\"channel\":\"D01MIRA\",\"ts\":\"17.9\",\"message\":{\"te", "Accepted { Id = 17.9, At =  }")]
    [InlineData("{\"ok\":false,\"error\":\"is_archived\",", "Gone { Reason = 200 is_archived }")]
    [InlineData("{\"ok\":tr", "Wait { Scope = D01MIRA, Delay = , Reason = 200 not an answer }")]
    public async Task An_answer_whose_end_was_lost_means_what_came_of_it(string half, string outcome)
    {
        using TcpListener service = new(IPAddress.Loopback, 0);
        service.Start();
        using SlackHttp http = HttpTo(service.LocalEndpoint);
        Task<SlackReply> sending = new SlackApi(http).PostAsync(Sample.Reference, Post, default);
        using TcpClient caller = await service.AcceptTcpClientAsync();
        NetworkStream stream = caller.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{half}"));
        caller.Client.Shutdown(SocketShutdown.Send);
        Assert.Equal(outcome, (await sending.WaitAsync(TimeSpan.FromSeconds(10))).Outcome.ToString());
    }

    [Fact]
    public async Task Who_stops_waiting_hears_so()
    {
        using CancellationTokenSource stop = new();
        TaskCompletionSource never = new();
        _bot.Slack.Answers["chat.postMessage"] =
            async context => { await stop.CancelAsync(); await never.Task.WaitAsync(context.RequestAborted); };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Api.PostAsync(
            Sample.Reference, Post, stop.Token));
    }

    private static SlackHttp HttpTo(EndPoint service)
    {
        SlackOptions options = new()
        {
            SigningSecret = "x", BotToken = "xoxb", ApiUrl = new Uri($"http://{service}/api"),
        };
        return new SlackHttp(options, new ConfiguredTokens(options), TimeProvider.System);
    }

    private Asked AssertAsked(string path, string body)
    {
        Asked asked = Assert.Single(_bot.Slack.Requests);
        Assert.Equal(path, asked.Target);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(body), JsonNode.Parse(asked.Body)), asked.Body);
        return asked;
    }
}
