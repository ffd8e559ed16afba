using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace MentorBot.Teams.Tests.Sending;

/// <summary>What goes to the connector.</summary>
public sealed class ConnectorTests : ConnectorTest
{
    [Fact]
    public async Task A_message_goes_out_as_the_official_client_writes_it()
    {
        Assert.Equal(
            new Accepted("m-1"),
            await SendAsync(new Activity
            {
                Type = "message", Text = "Grüße 👋", TextFormat = "plain", InputHint = "acceptingInput",
            }));
        Asked asked = Assert.Single(_fake.Requests);
        Assert.Equal(("POST", "/emea/v3/conversations/a%3A1talk/activities"), (asked.Method, asked.Target));
        Assert.Equal("application/json; charset=utf-8", asked.Header("Content-Type"));
        Assert.Equal("a:1talk", asked.Header("x-ms-conversation-id"));
        Assert.Null(asked.Header("Authorization"));
        AssertJson($$"""
            {
              "type":"message","serviceUrl":"{{_fake.ServiceUrl}}","channelId":"msteams",
              "from":{"id":"28:bot","name":"Compass"},
              "conversation":{"id":"a:1talk","conversationType":"personal","tenantId":"{{Sample.Tenant}}"},
              "recipient":{"id":"29:Mira","name":"Mira","aadObjectId":"{{Sample.Person}}"},
              "locale":"de-DE","text":"Grüße 👋","textFormat":"plain","inputHint":"acceptingInput"
            }
            """, asked);
    }

    [Fact]
    public async Task A_reply_names_what_it_answers()
    {
        await SendAsync(new Activity { Type = "message", Text = "x", ReplyToId = "1:a/b" });
        Asked asked = Assert.Single(_fake.Requests);
        Assert.Equal("/emea/v3/conversations/a%3A1talk/activities/1%3Aa%2Fb", asked.Target);
        Assert.Equal("1:a/b", asked.Json.GetProperty("replyToId").GetString());
    }

    [Fact]
    public async Task An_update_puts_a_message_in_another_s_place()
    {
        Activity activity = new()
        {
            Type = "message",
            Attachments =
            [
                new Attachment(
                    "application/vnd.microsoft.card.adaptive", content: new JRaw("""{"type":"AdaptiveCard"}""")),
            ],
            Summary = "Saved",
            Locale = "en",
        };
        _fake.Always(200, """{"id":"1:abc"}""");
        Assert.Equal(
            new Accepted("1:abc"),
            await _fake.Client.UpdateAsync(Sample.Reference(_fake.ServiceUrl), "1:abc", activity, default));
        Asked asked = Assert.Single(_fake.Requests);
        Assert.Equal(("PUT", "/emea/v3/conversations/a%3A1talk/activities/1%3Aabc"), (asked.Method, asked.Target));
        Assert.Equal("1:abc", asked.Json.GetProperty("id").GetString());
        Assert.Equal("en", asked.Json.GetProperty("locale").GetString());
        Assert.Equal("Saved", asked.Json.GetProperty("summary").GetString());
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse(
                """[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard"}}]"""),
            JsonNode.Parse(asked.Json.GetProperty("attachments").GetRawText())));
    }

    [Fact]
    public async Task Typing_says_nothing()
    {
        _fake.Always(202, "");
        Assert.Equal(new Accepted(null), await _fake.Client.TypingAsync(Sample.Reference(_fake.ServiceUrl), default));
        AssertJson($$"""
            {
              "type":"typing","serviceUrl":"{{_fake.ServiceUrl}}","channelId":"msteams",
              "from":{"id":"28:bot","name":"Compass"},
              "conversation":{"id":"a:1talk","conversationType":"personal","tenantId":"{{Sample.Tenant}}"},
              "recipient":{"id":"29:Mira","name":"Mira","aadObjectId":"{{Sample.Person}}"},"locale":"de-DE"
            }
            """, Assert.Single(_fake.Requests));
    }

    [Fact]
    public async Task A_personal_chat_is_asked_for_by_member_and_tenant()
    {
        _fake.Always(201, """{"id":"a:new"}""");
        ChannelAccount bot = new("28:bot");
        Assert.Equal(
            new Accepted("a:new"),
            await _fake.Client.CreateConversationAsync(_fake.ServiceUrl, bot, "29:Mira", "t-1", default));
        Asked asked = Assert.Single(_fake.Requests);
        Assert.Equal(("POST", "/emea/v3/conversations"), (asked.Method, asked.Target));
        AssertJson(
            """
            {"isGroup":false,"bot":{"id":"28:bot"},"members":[{"id":"29:Mira"}],
             "channelData":{"tenant":{"id":"t-1"}},"tenantId":"t-1"}
            """,
            asked);
    }

    [Theory]
    [InlineData("..", "/emea/v3/conversations/%252E%252E/activities")]
    [InlineData("a/../b?c#d", "/emea/v3/conversations/a%2F..%2Fb%3Fc%23d/activities")]
    [InlineData("ä 1", "/emea/v3/conversations/%C3%A4%201/activities")]
    public async Task An_id_is_data_and_never_a_path(string conversation, string target)
    {
        Assert.IsType<Accepted>(await _fake.Client.SendAsync(
            Sample.Reference(_fake.ServiceUrl, conversation), Typing(), default));
        Assert.Equal(target, Assert.Single(_fake.Requests).Target);
    }

    [Fact]
    public async Task A_service_without_a_closing_slash_is_the_same()
    {
        await _fake.Client.SendAsync(Sample.Reference(_fake.ServiceUrl.TrimEnd('/')), Typing(), default);
        Assert.Equal("/emea/v3/conversations/a%3A1talk/activities", Assert.Single(_fake.Requests).Target);
    }

    private static void AssertJson(string expected, Asked asked) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(asked.Body)), asked.Body);
}
