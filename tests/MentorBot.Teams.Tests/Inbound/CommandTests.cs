using System.Net;
using MentorBot.Teams.Protocol;
using Microsoft.Bot.Schema;

namespace MentorBot.Teams.Tests.Inbound;

/// <summary>Commands on a message or beside what is being written, over any chat.</summary>
public sealed class CommandTests : TeamsBotTest
{
    [Fact]
    public async Task A_message_that_was_chosen_brings_its_words_and_not_whose_they_are()
    {
        using HttpResponseMessage response = await _bot.BringAsync(Commands.Chosen("message", "saveEvidence"));

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
        using HttpResponseMessage response = await _bot.BringAsync(Commands.Chosen(shape, "saveEvidence"));

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
        using HttpResponseMessage response = await _bot.BringAsync(Commands.Chosen("message", "saveEvidence"));
        Address address = Assert.Single(_bot.Inbound.Events).Address;

        SendOutcome sent =
            await _bot.Channel.SendAsync(address, new Say(Commands.Asking, "en-GB"), null, CancellationToken.None);

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

        using HttpResponseMessage response = await _bot.BringAsync(Commands.Chosen("message", "saveEvidence"));

        Assert.Equal("mira@example.org", Assert.Single(_bot.Inbound.Events).Sender.ConfirmedEmail);
        Assert.StartsWith(
            "/emea/v3/conversations/a%3A1own/members/", _bot.Connector.Requests.Last().Target,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_could_not_be_saved_is_said_where_a_command_was_chosen()
    {
        _bot.Inbound.Answer = static _ => throw new NotSavedException("The disk is full.");
        using HttpResponseMessage response = await _bot.BringAsync(Commands.Chosen("message", "saveEvidence"));
        await Commands.AssertMessageAsync(response, "I couldn't save that. Please send it again in a minute.");
    }

    [Theory]
    [InlineData("serviceUrl", "The activity has no serviceUrl.")]
    [InlineData("from", "The activity has no from.")]
    public async Task One_without_what_it_takes_is_refused(string missing, string why)
    {
        JsonObject activity = JsonNode.Parse(Commands.Chosen("message", "saveEvidence"))!.AsObject();
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
        JsonObject activity = JsonNode.Parse(Commands.Chosen("message", "saveEvidence"))!.AsObject();
        activity["value"] = JsonNode.Parse(value);
        using HttpResponseMessage response = await _bot.BringAsync(activity.ToJsonString());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("", Assert.IsType<MessageSaved>(Assert.Single(_bot.Inbound.Events)).Text);
    }
}
