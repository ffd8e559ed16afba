namespace MentorBot.Teams.Tests.Inbound;

/// <summary>Among others the bot says that it speaks one to one, and does so.</summary>
public sealed class GroupTests : TeamsBotTest
{
    private const string English =
        "I talk one to one, so that what you tell me stays yours: see our personal chat. If there is none yet, add "
            + "me from Apps and say hello.";

    private const string German =
        "Ich spreche unter vier Augen, damit das, was du mir erzählst, bei dir bleibt: schau in unseren persönlichen "
            + "Chat. Gibt es noch keinen, füge mich unter Apps hinzu und sag Hallo.";

    [Theory]
    [InlineData(
        "de-DE", "<at>Compass</at>",
        "Ich spreche unter vier Augen, damit das, was du mir erzählst, bei dir bleibt. Schreib mir in einem "
            + "persönlichen Chat.")]
    [InlineData(
        "en-GB", "<at>Compass</at>",
        "I talk one to one, so that what you tell me stays yours. Write to me in a personal chat.")]
    [InlineData("no such language", "<at>Compass</at> hi", English)]
    [InlineData(null, "<at>Compass</at> hi", English)]
    [InlineData("de-AT", "<at>Compass</at> ziele", German)]
    public async Task A_mention_is_answered_in_its_thread_and_language(string? locale, string said, string words)
    {
        using HttpResponseMessage response = await _bot.BringAsync(Mention(said, locale).ToJsonString());

        Assert.Equal(200, (int)response.StatusCode);
        Asked asked = Assert.Single(_bot.Connector.Sends);
        Assert.Equal("/emea/v3/conversations/19%3Acrew%40thread.tacv2%3Bmessageid%3D77/activities/a-1", asked.Target);
        Assert.Equal("19:crew@thread.tacv2;messageid=77", asked.Header("x-ms-conversation-id"));
        JsonElement body = asked.Json;
        Assert.Equal(
            ($"<at>Mira</at> {words}", "a-1"),
            (body.GetProperty("text").GetString(), body.GetProperty("replyToId").GetString()));
        Assert.Equal(Sample.Bot, body.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("29:Mira", body.GetProperty("recipient").GetProperty("id").GetString());
        JsonElement mention = body.GetProperty("entities")[0];
        Assert.Equal(("mention", "29:Mira", "<at>Mira</at>"), (mention.GetProperty("type").GetString(),
            mention.GetProperty("mentioned").GetProperty("id").GetString(), mention.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task What_is_said_among_others_is_answered_in_the_personal_chat()
    {
        using HttpResponseMessage response =
            await _bot.BringAsync(Mention("<at>Compass</at> show my goals\n", "en").ToJsonString());
        TextSaid said = Assert.IsType<TextSaid>(Assert.Single(_bot.Inbound.Events));
        Assert.Equal(("show my goals", true, false), (said.Text, said.IsElsewhere, said.RepliesInAnswer));

        _bot.Connector.Requests.Clear();
        _bot.Connector.Always(201, """{"id":"a:theirs"}""");
        Accepted sent =
            Assert.IsType<Accepted>(await _bot.Channel.SendAsync(
                said.Address, new Say(Card.Of(new Paragraph("None")), "en"), null, default));
        Assert.Equal("a:theirs", sent.At?.Conversation);
        Assert.Equal(
            ["/emea/v3/conversations", "/emea/v3/conversations/a%3Atheirs/activities"],
            _bot.Connector.Requests.Select(static asked => asked.Target));
        Assert.Equal(
            "29:Mira", _bot.Connector.Requests.First().Json.GetProperty("members")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Nothing_that_a_turn_answers_stands_among_others()
    {
        _bot.Inbound.Answer = static _ => new TurnAnswer
        {
            Replies = [new Say(Card.Of(new Paragraph("a secret")), "en")],
        };
        JsonObject mention = Mention("<at>Compass</at> goals", "en");
        mention["deliveryMode"] = "expectReplies";
        using HttpResponseMessage response = await _bot.BringAsync(mention.ToJsonString());
        Assert.DoesNotContain("secret", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            _bot.Connector.Requests, static asked => asked.Body.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_brought_twice_is_answered_once_in_the_thread()
    {
        for (int i = 0; i < 2; i++)
        {
            using HttpResponseMessage response =
                await _bot.BringAsync(Mention("<at>Compass</at> goals", "en").ToJsonString());
        }

        Assert.Single(_bot.Connector.Sends);
    }

    [Fact]
    public async Task A_name_cannot_pretend_to_be_a_mention()
    {
        JsonObject mention = Mention("<at>Compass</at>", "en");
        mention["from"]!["name"] = "A <at>B</at> & C";
        using HttpResponseMessage response = await _bot.BringAsync(mention.ToJsonString());
        Assert.StartsWith(
            "<at>A &lt;at&gt;B&lt;/at&gt; &amp; C</at> I talk",
            Assert.Single(_bot.Connector.Sends).Json.GetProperty("text").GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_speaks_to_others_is_left_alone()
    {
        using HttpResponseMessage response =
            await _bot.BringAsync(Mention("hi all", "en", mentioned: "29:Lea").ToJsonString());
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Empty(_bot.Connector.Requests);
    }

    [Fact]
    public async Task A_hint_that_could_not_be_sent_is_no_failure()
    {
        _bot.Connector.Always(403, "{}");
        using HttpResponseMessage response = await _bot.BringAsync(Mention("<at>Compass</at> hi", "en").ToJsonString());
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Single(_bot.Connector.Sends);
    }

    internal static JsonObject Mention(string text, string? locale, string mentioned = Sample.Bot) =>
        Sample.Message(text, activity =>
        {
            activity["locale"] = locale;
            activity["conversation"] = new JsonObject
            {
                ["id"] = "19:crew@thread.tacv2;messageid=77", ["conversationType"] = "channel", ["isGroup"] = true,
                ["tenantId"] = Sample.Tenant,
            };
            activity["entities"] = new JsonArray(new JsonObject
            {
                ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = mentioned },
                ["text"] = "<at>Compass</at>",
            });
        });
}
