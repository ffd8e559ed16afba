using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.Teams.Tests.Fakes;

namespace MentorBot.Teams.Tests.Inbound;

/// <summary>Among others the bot says once that it speaks one to one.</summary>
public sealed class GroupTests : IAsyncLifetime
{
    private TeamsBot _bot = null!;

    public async Task InitializeAsync() => _bot = await TeamsBot.StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Theory]
    [InlineData("de-DE", "Ich spreche unter vier Augen, damit das, was du mir erzählst, bei dir bleibt. Schreib mir in einem persönlichen Chat.")]
    [InlineData("en-GB", "I talk one to one, so that what you tell me stays yours. Write to me in a personal chat.")]
    [InlineData("no such language", "I talk one to one, so that what you tell me stays yours. Write to me in a personal chat.")]
    [InlineData(null, "I talk one to one, so that what you tell me stays yours. Write to me in a personal chat.")]
    public async Task A_mention_is_answered_in_its_thread_and_language(string? locale, string words)
    {
        using HttpResponseMessage response = await _bot.BringAsync(Mention("<at>Compass</at> hi", locale).ToJsonString());

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Empty(_bot.Inbound.Events);
        Asked asked = Assert.Single(_bot.Connector.Requests);
        Assert.Equal("/emea/v3/conversations/19%3Acrew%40thread.tacv2%3Bmessageid%3D77/activities/a-1", asked.Target);
        Assert.Equal("19:crew@thread.tacv2;messageid=77", asked.Header("x-ms-conversation-id"));
        JsonElement body = asked.Json;
        Assert.Equal((words, "a-1"), (body.GetProperty("text").GetString(), body.GetProperty("replyToId").GetString()));
        Assert.Equal(Sample.Bot, body.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("29:Mira", body.GetProperty("recipient").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Who_speaks_to_others_is_left_alone()
    {
        using HttpResponseMessage response = await _bot.BringAsync(Mention("hi all", "en", mentioned: "29:Lea").ToJsonString());
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Empty(_bot.Connector.Requests);
    }

    [Fact]
    public async Task A_hint_that_could_not_be_sent_is_no_failure()
    {
        _bot.Connector.Always(403, "{}");
        using HttpResponseMessage response = await _bot.BringAsync(Mention("<at>Compass</at> hi", "en").ToJsonString());
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Single(_bot.Connector.Requests);
    }

    internal static JsonObject Mention(string text, string? locale, string mentioned = Sample.Bot) => Sample.Message(text, activity =>
    {
        activity["locale"] = locale;
        activity["conversation"] = new JsonObject { ["id"] = "19:crew@thread.tacv2;messageid=77", ["conversationType"] = "channel", ["isGroup"] = true };
        activity["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = mentioned }, ["text"] = "<at>Compass</at>",
        });
    });
}
