using System.Net;
using MentorBot.Sandbox.Serving;

namespace MentorBot.Sandbox.Tests.Serving;

public sealed class LoopbackOnlyTests
{
    [Theory]
    [InlineData("127.0.0.1", "localhost:3978", null, true)]
    [InlineData("::1", "[::1]:3978", null, true)]
    [InlineData("::ffff:127.0.0.1", "127.0.0.1", null, true)]
    [InlineData("192.168.1.20", "localhost", null, false)]
    [InlineData(null, "localhost", null, false)]
    [InlineData("127.0.0.1", "rebound.example.com", null, false)]
    [InlineData("127.0.0.1", "localhost", "X-Forwarded-For", false)]
    [InlineData("127.0.0.1", "localhost", "Forwarded", false)]
    public void Only_a_caller_on_this_machine_is_let_in(string? caller, string host, string? header, bool expected)
    {
        HttpRequest request = new DefaultHttpContext().Request;
        request.Host = new HostString(host);
        if (header is not null) request.Headers[header] = "203.0.113.7";
        Assert.Equal(
            expected, LoopbackOnly.IsFromThisMachine(caller is null ? null : IPAddress.Parse(caller), request));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("http://localhost:3978", false)]
    [InlineData("http://localhost", true)]
    [InlineData("http://localhost:3979", true)]
    [InlineData("https://localhost:3978", true)]
    [InlineData("http://127.0.0.1:3978", true)]
    [InlineData("https://elsewhere.example.com", true)]
    [InlineData("null", true)]
    [InlineData("", true)]
    public void Only_the_sandboxs_own_page_is_no_foreign_one(string? origin, bool expected)
    {
        HttpRequest request = new DefaultHttpContext().Request;
        (request.Scheme, request.Host) = ("http", new HostString("localhost:3978"));
        if (origin is not null) request.Headers["Origin"] = origin;
        Assert.Equal(expected, LoopbackOnly.IsOfAForeignPage(request));
    }

    [Theory]
    [InlineData("/sandbox/teams/said")]
    [InlineData("/sandbox/slack/said")]
    [InlineData("/sandbox/slack/api/chat.postMessage")]
    [InlineData("/sandbox/teams/v3/conversations/a/activities")]
    public async Task Nothing_is_changed_for_a_foreign_page(string path)
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(host.Url, path));
        request.Headers.Add("Origin", "https://elsewhere.example.com");
        using HttpResponseMessage answer = await host.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.StartsWith(
            "The sandbox answers its own page only", await answer.Content.ReadAsStringAsync(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sandbox/assets/page.js")]
    [InlineData("/sandbox/people")]
    [InlineData("/sandbox/clock")]
    [InlineData("/sandbox/slack/events?user=U0MARIA")]
    [InlineData("/sandbox/teams/events?conversation=a")]
    [InlineData("/sandbox/teams/v3/conversations/a/members")]
    public async Task Every_endpoint_refuses_a_forwarded_call(string path)
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri(host.Url, path));
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        using HttpResponseMessage answer = await host.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }
}
