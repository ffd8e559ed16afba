using System.Text.Json;
using System.Threading.Channels;

namespace MentorBot.Slack.Tests.Inbound;

/// <summary>In a channel the bot says that it speaks one to one, in the thread, and does so.</summary>
public sealed class ChannelMentionTests : SlackBotTest
{
    private const string English = "I talk one to one, so that what you tell me stays yours: see our direct messages.";

    private const string German =
        "Ich spreche unter vier Augen, damit das, was du mir erzählst, bei dir bleibt: schau in unsere "
            + "Direktnachrichten.";

    private readonly Channel<JsonElement> _posted = Channel.CreateUnbounded<JsonElement>();

    [Theory]
    [InlineData("de-DE", "<@U09BOT> ziele", German)]
    [InlineData("en-GB", "<@U09BOT> goals", English)]
    [InlineData("pt-PT", "goals <@U09BOT|mentorbot>", English)]
    [InlineData(
        "en-US", "<@U09BOT>",
        "I talk one to one, so that what you tell me stays yours. Write to me in a direct message.")]
    [InlineData(
        "de-AT", " <@U09BOT>\n",
        "Ich spreche unter vier Augen, damit das, was du mir erzählst, bei dir bleibt. Schreib mir eine "
            + "Direktnachricht.")]
    public async Task A_mention_is_answered_in_its_thread_and_language(string locale, string text, string words)
    {
        Speaks(locale);
        await BringAsync(Mention(text));
        JsonElement hint = await HintAsync();
        Assert.Equal(
            ("C08HALL", "1767377001.000100", $"<@U05MIRA> {words}"),
            (Text(hint, "channel"), Text(hint, "thread_ts"), Text(hint, "text")));
    }

    [Fact]
    public async Task Within_a_thread_the_answer_stays_in_it()
    {
        await BringAsync(Mention("<@U09BOT> goals", happened => happened["thread_ts"] = "1767370000.000900"));
        Assert.Equal("1767370000.000900", Text(await HintAsync(), "thread_ts"));
    }

    [Fact]
    public async Task What_is_said_among_others_is_answered_in_the_direct_conversation()
    {
        await BringAsync(Mention("<@U09BOT> show my goals"));
        TextSaid said = Assert.IsType<TextSaid>(Assert.Single(_bot.Inbound.Events));
        Assert.Equal(
            ("show my goals", true, "slack|T07HARBOR|U05MIRA", "D01MIRA"),
            (said.Text, said.IsElsewhere, said.Sender.Account, said.Address.Conversation));
        await HintAsync();

        await _bot.Channel.SendAsync(said.Address, new Say(Card.Of(new Paragraph("None")), "en"), null, default);
        JsonElement answer = await HintAsync();
        Assert.Equal("D01MIRA", Text(answer, "channel"));
        Assert.False(answer.TryGetProperty("thread_ts", out _));
    }

    [Fact]
    public async Task Nothing_that_a_turn_answers_stands_among_others()
    {
        _bot.Inbound.Answer = static _ => new TurnAnswer
        {
            Replies = [new Say(Card.Of(new Paragraph("a secret")), "en")],
        };
        await BringAsync(Mention("<@U09BOT> goals of a secret"));
        Assert.DoesNotContain("secret", (await HintAsync()).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_names_of_others_are_words_and_the_bots_is_not()
    {
        await BringAsync(Mention("<@U09BOT> thank <@U06LEA|lea>&amp;<#C01|hall>"));
        Assert.Equal("thank Mira&#hall", ((TextSaid)Assert.Single(_bot.Inbound.Events)).Text);
    }

    [Fact]
    public async Task A_mention_without_words_is_no_turn()
    {
        await BringAsync(Mention("<@U09BOT>"));
        await HintAsync();
        Assert.Empty(_bot.Inbound.Events);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Ev02")]
    public async Task What_is_brought_twice_or_edited_is_answered_once_in_the_thread(string? otherEvent)
    {
        JsonObject mention = Mention("<@U09BOT> goals");
        await BringAsync(mention);
        Assert.Equal("1767377001.000100", Text(await HintAsync(), "thread_ts"));
        mention["event_id"] = otherEvent ?? "Ev01";
        mention["event"]!["edited"] = new JsonObject { ["user"] = Sample.Person, ["ts"] = "1767377009.000000" };
        await BringAsync(mention);
        await BringAsync(Mention("<@U09BOT> help", happened => happened["ts"] = "1767377002.000100"));
        Assert.Equal("1767377002.000100", Text(await HintAsync(), "thread_ts"));
        Assert.Equal(2, _bot.Slack.Messages.Count());
        string?[] receipts = [.. _bot.Inbound.Events.Select(static happened => happened.Receipt)];
        Assert.Equal(receipts[0], receipts[1]);
        Assert.NotEqual(receipts[0], receipts[2]);
    }

    [Theory]
    [InlineData("bot_id", "B03COMPASS")]
    [InlineData("app_id", Sample.App)]
    [InlineData("user", "USLACKBOT")]
    [InlineData("user", null)]
    [InlineData("subtype", "bot_message")]
    [InlineData("channel", null)]
    [InlineData("ts", null)]
    public async Task What_no_person_said_is_left_alone(string field, string? value)
    {
        await BringAsync(Mention("<@U09BOT> goals", happened => happened[field] = value));
        Assert.Empty(_bot.Inbound.Events);
        Assert.Empty(_bot.Slack.Requests);
    }

    [Theory]
    [InlineData("""{"ok":false,"error":"not_in_channel"}""", 200)]
    [InlineData("<html>", 503)]
    public async Task A_hint_that_could_not_be_posted_is_no_failure(string answer, int status)
    {
        TaskCompletionSource asked = new();
        _bot.Slack.Answers["chat.postMessage"] = async context =>
        {
            await Answers.WriteAsync(context, status, answer);
            asked.SetResult();
        };
        await BringAsync(Mention("<@U09BOT> goals"));
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Single(_bot.Inbound.Events);
    }

    [Fact]
    public async Task What_was_not_saved_is_asked_for_again_and_not_said_to_be_answered()
    {
        _bot.Inbound.Answer = static _ => throw new NotSavedException("x", new IOException());
        using HttpResponseMessage response = await _bot.EventAsync(Mention("<@U09BOT> goals"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Empty(_bot.Slack.Messages);
    }

    private static JsonObject Mention(string text, Action<JsonObject>? vary = null) =>
        Sample.Event("app_mention", happened =>
        {
            happened["channel"] = "C08HALL";
            happened["text"] = text;
            happened["ts"] = "1767377001.000100";
            vary?.Invoke(happened);
        });

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private async Task BringAsync(JsonObject mention)
    {
        Answer();
        using HttpResponseMessage response = await _bot.EventAsync(mention);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
    }

    /// <summary>The next message that Slack is asked to post: the hint comes after the response.</summary>
    private async Task<JsonElement> HintAsync() =>
        await _posted.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10));

    private void Answer() => _bot.Slack.Answers.TryAdd("chat.postMessage", async context =>
    {
        await Answers.WriteAsync(context, 200, """{"ok":true,"channel":"C08HALL","ts":"1767377003.000200"}""");
        _posted.Writer.TryWrite(_bot.Slack.Messages.Last().Json);
    });

    private void Speaks(string locale) => _bot.Slack.Always(
        "users.info",
        $$$"""{"ok":true,"user":{"id":"U05MIRA","profile":{"display_name":"Mira"},"locale":"{{{locale}}}"}}""");
}
