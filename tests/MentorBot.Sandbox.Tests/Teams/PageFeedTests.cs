namespace MentorBot.Sandbox.Tests.Teams;

public sealed class PageFeedTests
{
    private const string Root = "/sandbox/teams/v3/conversations";

    [Fact]
    public async Task A_page_hears_what_was_and_then_what_happens()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        string id = await host.PostAsync("a:1", "welcome");
        await SayAsync(host, "a:1", "thanks");
        await host.SendAsync(HttpMethod.Put, $"{Root}/a%3A1/activities/{id}", SandboxHost.Activity("welcome back"));
        await using EventReader page = await EventReader.OpenAsync(host, "a:1");
        Assert.Equal(
            [("posted", "welcome"), ("said", "thanks"), ("updated", "welcome back"), ("caughtUp", null)],
            await page.TakeAsync(4));
        await host.SendAsync(HttpMethod.Post, $"{Root}/a%3A1/activities", new JsonObject { ["type"] = "typing" });
        await host.PostAsync("a:1", "later");
        await host.SendAsync(HttpMethod.Delete, $"{Root}/a%3A1/activities/{id}");
        Assert.Equal([("typing", null), ("posted", "later"), ("deleted", null)], await page.TakeAsync(3));
    }

    [Fact]
    public async Task A_deleted_activity_is_named_and_typing_is_not_told_later()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        string id = await host.PostAsync("a:1", "gone soon");
        await host.SendAsync(HttpMethod.Post, $"{Root}/a%3A1/activities", new JsonObject { ["type"] = "typing" });
        await host.SendAsync(HttpMethod.Delete, $"{Root}/a%3A1/activities/{id}");
        string stream = await ReadUntilCaughtUpAsync(host, "a:1");
        Assert.DoesNotContain("event: typing", stream, StringComparison.Ordinal);
        Assert.Contains($"{{\"id\":\"{id}\"}}", stream, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_lost_the_stream_hears_only_what_it_missed()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        await host.PostAsync("a:1", "heard");
        string? heard;
        await using (EventReader page = await EventReader.OpenAsync(host, "a:1")) heard = (await page.NextAsync()).Id;
        await host.PostAsync("a:1", "missed");
        await using EventReader back = await EventReader.OpenAsync(host, "a:1", heard);
        Assert.Equal([("posted", "missed"), ("caughtUp", null)], await back.TakeAsync(2));
        await using EventReader stranger = await EventReader.OpenAsync(host, "a:1", "00000000-2");
        Assert.Equal([("posted", "heard"), ("posted", "missed")], await stranger.TakeAsync(2));
    }

    [Fact]
    public async Task One_chat_hears_nothing_of_another_whose_id_differs_in_its_escapes_alone()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        string[] conversations = ["a/b", "a%2Fb", "a:ü+?#&1", "a b"];
        foreach (string conversation in conversations) await host.PostAsync(conversation, $"for {conversation}");
        foreach (string conversation in conversations)
        {
            await using EventReader page = await EventReader.OpenAsync(host, conversation);
            Assert.Equal([("posted", $"for {conversation}"), ("caughtUp", null)], await page.TakeAsync(2));
        }
    }

    [Fact]
    public async Task An_open_page_does_not_hold_up_the_end_of_the_host()
    {
        await using SandboxHost host = await SandboxHost.StartAsync();
        await using EventReader page = await EventReader.OpenAsync(host, "a:1");
        await page.NextAsync();
        using CancellationTokenSource hurry = new(TimeSpan.FromSeconds(10));
        await host.StopAsync(hurry.Token);
        Assert.False(hurry.IsCancellationRequested);
        await page.EndedAsync();
    }

    private static async Task SayAsync(SandboxHost host, string conversation, string text)
    {
        JsonObject said = SandboxHost.Activity(text);
        said["id"] = Guid.NewGuid().ToString();
        said["conversation"] = new JsonObject { ["id"] = conversation };
        (await host.SendAsync(HttpMethod.Post, "/sandbox/teams/said", said)).EnsureSuccessStatusCode();
    }

    private static async Task<string> ReadUntilCaughtUpAsync(SandboxHost host, string conversation)
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(15));
        Uri events = new(host.Url, $"/sandbox/teams/events?conversation={Uri.EscapeDataString(conversation)}");
        await using Stream stream = await host.Http.GetStreamAsync(events, patience.Token);
        using StreamReader reader = new(stream);
        string read = "";
        while (!read.Contains("caughtUp", StringComparison.Ordinal))
            read += await reader.ReadLineAsync(patience.Token) + "\n";
        return read;
    }
}
