using System.Net;
using MentorBot.Sandbox.Serving;

namespace MentorBot.Sandbox.Tests.Serving;

public sealed class PageEndpointsTests
{
    [Fact]
    public async Task The_page_runs_no_script_but_its_own()
    {
        await using SandboxHost host = await SandboxHost.StartAsync(Bundled());
        HttpResponseMessage answer = await host.SendAsync(HttpMethod.Get, "/");
        string policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal(
            ("text/html", "<p>page</p>"),
            (answer.Content.Headers.ContentType!.MediaType, await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task A_file_of_the_page_is_sent_again_only_when_it_changed()
    {
        await using SandboxHost host = await SandboxHost.StartAsync(Bundled());
        HttpResponseMessage first = await host.SendAsync(HttpMethod.Get, "/sandbox/assets/page.js");
        Assert.Equal("text/javascript", first.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", first.Headers.GetValues("X-Content-Type-Options").Single());
        using HttpRequestMessage again = new(HttpMethod.Get, new Uri(host.Url, "/sandbox/assets/page.js"));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await host.Http.SendAsync(again)).StatusCode);
        Assert.Equal(
            HttpStatusCode.NotFound, (await host.SendAsync(HttpMethod.Get, "/sandbox/assets/other.js")).StatusCode);
    }

    [Theory]
    [InlineData("en-GB,en;q=0.9", "en", "Install Node 20 or newer")]
    [InlineData("de-AT,de;q=0.9,en;q=0.5", "de", "Installiere Node 20 oder neuer")]
    [InlineData("fr;q=0.9", "en", "Install Node 20 or newer")]
    public async Task Built_without_Node_the_page_says_what_to_install(string languages, string language, string words)
    {
        await using SandboxHost host = await SandboxHost.StartAsync(new PageFiles(new Dictionary<string, PageFile>()));
        using HttpRequestMessage request = new(HttpMethod.Get, host.Url);
        request.Headers.Add("Accept-Language", languages);
        HttpResponseMessage answer = await host.Http.SendAsync(request);
        string html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains($"<html lang=\"{language}\">", html, StringComparison.Ordinal);
        Assert.Contains(words, WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains("src/MentorBot.Sandbox/README.md", html, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "unsafe", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    private static PageFiles Bundled() => new(new Dictionary<string, PageFile>
    {
        ["index.html"] = new("<p>page</p>"u8.ToArray(), "text/html; charset=utf-8", "\"1\""),
        ["page.js"] = new(Encoding.UTF8.GetBytes("export {};"), "text/javascript; charset=utf-8", "\"2\""),
    });
}
