using System.Net;
using MentorBot.EndToEnd.Tests.Teams;
using MentorBot.Identity;
using MentorBot.Storage;
using MentorBot.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorBot.EndToEnd.Tests.Stories;

/// <summary>A person sees everything that is held about them, and has it deleted.</summary>
public sealed class OwnDataTests
{
    [Fact]
    public async Task My_data_opens_once_as_a_page_and_again_as_JSON()
    {
        using TemporaryFolder folder = new();
        await using FakeTeams teams = await FakeTeams.StartAsync();
        await using Bot bot = await Bot.StartAsync(folder.Database);
        Chat mira = new(teams, bot, locale: "de-DE");
        await mira.SayAsync("ziel <b>Zwei</b> Seiten");
        await PressAsync(mira, "Ziel speichern");

        Uri page = await LinkAsync(mira, "meine daten");
        using HttpResponseMessage shown = await bot.Http.GetAsync(page);
        string html = await shown.Content.ReadAsStringAsync();
        Assert.Equal("text/html; charset=utf-8", shown.Content.Headers.ContentType?.ToString());
        Assert.Contains("no-store", shown.Headers.GetValues("Cache-Control"));
        foreach (string text in new[]
        {
            "<html lang=\"de\">", "Mikroziele", "&lt;b&gt;Zwei&lt;/b&gt; Seiten", "Mira Berg",
        })
            Assert.Contains(text, html, StringComparison.Ordinal);
        using HttpResponseMessage again = await bot.Http.GetAsync(page);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.DoesNotContain("Mira", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using HttpRequestMessage request = new(HttpMethod.Get, await LinkAsync(mira, "my data"));
        request.Headers.Accept.ParseAdd("application/json");
        using HttpResponseMessage json = await bot.Http.SendAsync(request);
        JsonNode data = JsonNode.Parse(await json.Content.ReadAsStringAsync())!;
        Assert.Contains(
            data["rows"]!.AsArray(),
            row => (string?)row!["kind"] == "goal" && (string?)row["data"]!["title"] == "<b>Zwei</b> Seiten");
    }

    [Fact]
    public async Task Forget_me_leaves_nothing_that_was_theirs_in_the_database()
    {
        using TemporaryFolder folder = new();
        await using FakeTeams teams = await FakeTeams.StartAsync();
        await using Bot bot = await Bot.StartAsync(folder.Database, ("Scheduling__SweepInterval", "00:00:01"));
        Guid account = Guid.NewGuid();
        Chat mira = new(teams, bot, person: account);
        await mira.SayAsync("goal zebragoal");
        await PressAsync(mira, "Save goal");
        string[] traces = ["zebragoal", "Mira", account.ToString()];
        foreach (string trace in traces)
            Assert.True(await IsHeldAsync(folder.Database, trace), $"'{trace}' was never there.");

        await mira.SayAsync("forget me");
        await PressAsync(mira, "Forget me");

        await Eventually.IsSoAsync(
            () => mira.Seen.Messages.Any(message => message.Text.Contains("we start fresh", StringComparison.Ordinal)),
            () => "It was not said.");
        foreach (string trace in traces)
            await Eventually.IsSoAsync(
                async () => !await IsHeldAsync(folder.Database, trace), () => $"'{trace}' is still there.");
    }

    /// <summary>Whether any row of any table, in its key or in what it says, has that text.</summary>
    private static async Task<bool> IsHeldAsync(string database, string text)
    {
        await using SqliteTableStore store = await SqliteTableStore.OpenAsync(
            new SqliteStoreOptions { Path = database }, NullLogger<SqliteTableStore>.Instance, CancellationToken.None);
        foreach (string table in Tables.All)
        {
            await foreach (StoredRow row in store.ScanTableAsync(table, null, CancellationToken.None))
            {
                string all = $"{row.Id.Partition} {row.Id.Row} {Encoding.UTF8.GetString(row.Body.Json.Span)}";
                if (all.Contains(text, StringComparison.Ordinal)) return true;
            }
        }

        return false;
    }

    /// <summary>Presses a button as soon as it is there.</summary>
    private static async Task PressAsync(Chat chat, string title)
    {
        await Eventually.IsSoAsync(
            () => chat.Seen.Messages.Any(message => message.Button(title) is not null),
            () => $"'{title}' does not come.");
        await chat.PressAsync(title);
    }

    private static async Task<Uri> LinkAsync(Chat chat, string command)
    {
        int before = Links().Count;
        await chat.SayAsync(command);
        await Eventually.IsSoAsync(() => Links().Count > before, () => "No link came.");
        return Links()[^1];

        List<Uri> Links() =>
            [.. chat.Seen.Messages.SelectMany(message => Urls(message.Card)).Select(url => new Uri(url))];
    }

    private static IEnumerable<string> Urls(JsonNode? node) => node switch
    {
        JsonObject one =>
            one.SelectMany(field => field is { Key: "url", Value: JsonValue url } ? [(string)url!] : Urls(field.Value)),
        JsonArray all => all.SelectMany(Urls),
        _ => [],
    };
}
