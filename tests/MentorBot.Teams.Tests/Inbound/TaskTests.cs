using System.Net;
using MentorBot.Teams.Protocol;
using Microsoft.Bot.Schema;

namespace MentorBot.Teams.Tests.Inbound;

/// <summary>
/// Commands on a message or beside what is being written, and the windows that they open over any chat.
/// </summary>
public sealed class TaskTests : TeamsBotTest
{
    private static readonly Card Asking = Card.Of(
        new Heading("Save as evidence"),
        new TextInput("words", "What do you want to keep?") { Required = true, Value = "Great talk", MaxLength = 500 },
        Buttons.Of(
            new SubmitButton("Save evidence", new ActionToken("answer", "d1.keep"), ButtonStyle.Main),
            new SubmitButton("Skip", new ActionToken("skip", "d1.keep")) { SendsInputs = false }),
        new Paragraph("Only you can see this.", Emphasis.Subtle));

    private static readonly Form Asked =
        new("Save as evidence", "Save evidence", new ActionToken("answer", "d1.keep"), Asking, "en-GB");

    private const string Tenant = "11111111-1111-1111-1111-111111111111";

    [Fact]
    public async Task A_message_that_was_chosen_brings_its_words_and_not_whose_they_are()
    {
        using HttpResponseMessage response = await _bot.BringAsync(Chosen("message", "saveEvidence"));

        MessageSaved saved = Assert.IsType<MessageSaved>(Assert.Single(_bot.Inbound.Events));
        Assert.Equal("Harbour bell - Hi", saved.Text);
        Assert.Equal(
            (true, true, true, false),
            (saved.CanOpenForm, saved.IsElsewhere, saved.UnsavedInAnswer, saved.RepliesInAnswer));
        Assert.NotNull(saved.Receipt);
    }

    [Theory]
    [InlineData("message")]
    [InlineData("groupchat")]
    [InlineData("personal")]
    public async Task From_wherever_it_comes_the_answer_goes_to_the_person_s_own_chat(string shape)
    {
        using HttpResponseMessage response = await _bot.BringAsync(Chosen(shape, "saveEvidence"));

        InboundEvent happened = Assert.Single(_bot.Inbound.Events);
        ConversationReference reference = References.Parse(happened.Address.Reference);
        Assert.Equal(
            "teams|11111111-1111-1111-1111-111111111111|33333333-3333-3333-3333-000000000001", happened.Sender.Account);
        Assert.Equal("new:33333333-3333-3333-3333-000000000001", happened.Address.Conversation);
        Assert.True(reference.Conversation.IsNew() && reference.Conversation.IsPersonal());
        Assert.Equal(
            ("28:22222222-2222-2222-2222-222222222222", _bot.Connector.ServiceUrl),
            (reference.Bot.Id, reference.ServiceUrl));
        Assert.DoesNotContain("19:", happened.Address.Reference, StringComparison.Ordinal);
        Assert.DoesNotContain(
            _bot.Connector.Requests, asked => asked.Target.Contains("activities", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_said_then_opens_the_chat_and_nothing_is_said_among_others()
    {
        _bot.Connector.Answer = static (asked, context) => Answers.WriteAsync(
            context, 201,
            asked.Target.EndsWith("/conversations", StringComparison.Ordinal)
                ? """{"id":"a:1opened"}"""
                : """{"id":"m-1"}""");
        using HttpResponseMessage response = await _bot.BringAsync(Chosen("message", "saveEvidence"));
        Address address = Assert.Single(_bot.Inbound.Events).Address;

        SendOutcome sent =
            await _bot.Channel.SendAsync(address, new Say(Asking, "en-GB"), null, CancellationToken.None);

        Assert.Equal("a:1opened", Assert.IsType<Accepted>(sent).At!.Conversation);
        Assert.All(_bot.Connector.Sends.Where(asked => asked.Target.Contains("activities", StringComparison.Ordinal)),
            asked => Assert.Contains("/a%3A1opened/", asked.Target, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_they_are_is_asked_in_their_own_chat()
    {
        _bot.Connector.Answer = static (asked, context) => Answers.WriteAsync(context, 200, asked.Method == "POST"
            ? """{"id":"a:1own"}"""
            : """
            {"id":"29:Mira","name":"Mira Sand","email":"mira@example.org",
             "tenantId":"11111111-1111-1111-1111-111111111111"}
            """);

        using HttpResponseMessage response = await _bot.BringAsync(Chosen("message", "saveEvidence"));

        Assert.Equal("mira@example.org", Assert.Single(_bot.Inbound.Events).Sender.ConfirmedEmail);
        Assert.StartsWith(
            "/emea/v3/conversations/a%3A1own/members/", _bot.Connector.Requests.Last().Target,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_turn_s_question_opens_as_a_window()
    {
        _bot.Inbound.Answer = static _ => new TurnAnswer { Form = Asked };

        using HttpResponseMessage response = await _bot.BringAsync(Chosen("message", "saveEvidence"));

        JsonElement task = (await response.JsonAsync()).GetProperty("task");
        JsonElement window = task.GetProperty("value");
        JsonElement card = window.GetProperty("card");
        Assert.Equal("continue", task.GetProperty("type").GetString());
        Assert.Equal("Save as evidence", window.GetProperty("title").GetString());
        Assert.Equal(
            ("medium", "medium"), (window.GetProperty("height").GetString(), window.GetProperty("width").GetString()));
        Assert.Equal("application/vnd.microsoft.card.adaptive", card.GetProperty("contentType").GetString());
        Assert.Equal("AdaptiveCard", card.GetProperty("content").GetProperty("type").GetString());
    }

    [Fact]
    public async Task In_a_window_every_button_submits_since_nothing_else_works_there()
    {
        _bot.Inbound.Answer = static _ => new TurnAnswer { Form = Asked };

        using HttpResponseMessage response = await _bot.BringAsync(Chosen("message", "saveEvidence"));

        string json = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("Action.Execute", json, StringComparison.Ordinal);
        Assert.Equal(2, json.Split("\"Action.Submit\"").Length - 1);
        Assert.Contains("\"mentorbot\":\"answer:d1.keep\"", json, StringComparison.Ordinal);
        Assert.Contains("\"value\":\"Great talk\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("\"text\":\"Save as evidence\"", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-GB", "You'll find the answer in our personal chat.")]
    [InlineData("de-DE", "Die Antwort steht in unserem persönlichen Chat.")]
    [InlineData(null, "You'll find the answer in our personal chat.")]
    public async Task Where_no_window_opens_a_sentence_says_where_the_answer_is(string? locale, string text)
    {
        using HttpResponseMessage response = await _bot.BringAsync(Chosen("groupchat", "giveFeedback", locale));

        Assert.Equal("feedback", Assert.IsType<TextSaid>(Assert.Single(_bot.Inbound.Events)).Text);
        await IsMessageAsync(response, text);
    }

    [Theory]
    [InlineData("composeExtension/submitAction")]
    [InlineData("task/submit")]
    public async Task What_a_window_sends_answers_the_question(string name)
    {
        _bot.Inbound.Answer = static _ => new TurnAnswer
        {
            CardShown = Card.Of(new Heading("Save as evidence"), new Paragraph("Great talk")),
        };

        using HttpResponseMessage response = await _bot.BringAsync(Sent(name));

        ActionInvoked sent = Assert.IsType<ActionInvoked>(Assert.Single(_bot.Inbound.Events));
        Assert.Equal(
            (new ActionToken("answer", "d1.keep"), true, true, true),
            (sent.Token, sent.FromForm, sent.CanOpenForm, sent.IsElsewhere));
        Assert.Equal("Great talk", Assert.Single(sent.Inputs).Value);
        await IsMessageAsync(response, "Save as evidence\nGreat talk\n\nThe rest is in our personal chat.");
    }

    [Fact]
    public async Task What_does_not_fit_opens_the_window_again_with_what_was_sent_and_what_would_fit()
    {
        Card again = new([.. Asking.Parts.Select(part => part is TextInput input
            ? input with { Value = "x", Rejected = true, ErrorMessage = "A few words are needed." } : part)]);
        _bot.Inbound.Answer = _ => new TurnAnswer
        {
            FieldErrors = TurnAnswer.Nothing.FieldErrors.Add("words", "A few words are needed."),
            Form = Asked with { Card = again },
        };

        using HttpResponseMessage response = await _bot.BringAsync(Sent("composeExtension/submitAction"));

        string json = await response.Content.ReadAsStringAsync();
        Assert.Equal(
            "continue", JsonDocument.Parse(json).RootElement.GetProperty("task").GetProperty("type").GetString());
        Assert.Contains("A few words are needed.", json, StringComparison.Ordinal);
        Assert.Contains("\"value\":\"x\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_could_not_be_saved_is_said_where_a_command_was_chosen()
    {
        _bot.Inbound.Answer = static _ => throw new NotSavedException("The disk is full.");
        using HttpResponseMessage response = await _bot.BringAsync(Chosen("message", "saveEvidence"));
        await IsMessageAsync(response, "I couldn't save that. Please send it again in a minute.");
    }

    [Fact]
    public async Task A_window_that_could_not_be_saved_stays_open_since_it_is_answered_with_an_error()
    {
        _bot.Inbound.Answer = static _ => throw new NotSavedException("The disk is full.");
        using HttpResponseMessage response = await _bot.BringAsync(Sent("composeExtension/submitAction"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.False(Assert.Single(_bot.Inbound.Events).UnsavedInAnswer);
    }

    [Theory]
    [InlineData("serviceUrl", "The activity has no serviceUrl.")]
    [InlineData("from", "The activity has no from.")]
    public async Task One_without_what_it_takes_is_refused(string missing, string why)
    {
        JsonObject activity = JsonNode.Parse(Chosen("message", "saveEvidence"))!.AsObject();
        activity.Remove(missing);
        using HttpResponseMessage response = await _bot.BringAsync(activity.ToJsonString());
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(why, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"commandId":"saveEvidence","messagePayload":7}""")]
    [InlineData("""{"commandId":"saveEvidence","messagePayload":{"body":{"content":{}}}}""")]
    [InlineData("""{"commandId":"saveEvidence","messagePayload":{"createdDateTime":"yesterday","body":null}}""")]
    public async Task Odd_shapes_are_a_message_without_words(string value)
    {
        JsonObject activity = JsonNode.Parse(Chosen("message", "saveEvidence"))!.AsObject();
        activity["value"] = JsonNode.Parse(value);
        using HttpResponseMessage response = await _bot.BringAsync(activity.ToJsonString());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("", Assert.IsType<MessageSaved>(Assert.Single(_bot.Inbound.Events)).Text);
    }

    private static async Task IsMessageAsync(HttpResponseMessage response, string text)
    {
        JsonElement task = (await response.JsonAsync()).GetProperty("task");
        Assert.Equal(("message", text), (task.GetProperty("type").GetString(), task.GetProperty("value").GetString()));
    }

    /// <summary>A recorded payload with a command of ours, and what the documentation leaves out of it.</summary>
    private static string Chosen(string shape, string command, string? locale = "en-GB") =>
        Recorded($"invoke-composeextension-fetchtask-{shape}", activity =>
        {
            activity["value"]!["commandId"] = command;
            if (locale is not null) activity["locale"] = locale;
        });

    private static string Sent(string name) => Recorded("invoke-composeextension-submitaction-compose", activity =>
    {
        activity["name"] = name;
        activity["value"]!["data"] = new JsonObject { ["mentorbot"] = "answer:d1.keep", ["words"] = "Great talk" };
    });

    private static string Recorded(string file, Action<JsonObject> vary)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Payloads", "to-bot-more", file + ".json");
        JsonObject activity = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        activity["channelId"] = "msteams";
        activity["serviceUrl"] = "https://service.example.org/";
        activity["recipient"] = new JsonObject
        {
            ["id"] = "28:22222222-2222-2222-2222-222222222222", ["name"] = "MentorBot",
        };
        activity["from"] = new JsonObject
        {
            ["id"] = "29:Mira", ["name"] = "Mira", ["aadObjectId"] = "33333333-3333-3333-3333-000000000001",
        };
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } };
        if (activity["conversation"] is JsonObject conversation) conversation["tenantId"] = Tenant;
        vary(activity);
        return activity.ToJsonString();
    }
}
