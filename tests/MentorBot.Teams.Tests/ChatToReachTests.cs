using MentorBot.Teams.Protocol;
using Microsoft.Bot.Schema;

namespace MentorBot.Teams.Tests;

/// <summary>The chat in which somebody is written to who has not written yet, or has deleted theirs.</summary>
public sealed class ChatToReachTests : TeamsChannelTest
{
    [Fact]
    public void Whoever_has_not_written_yet_cannot_be_written_to() =>
        Assert.Null(_bot.Channel.AddressOf("teams|contoso|u1"));

    [Theory]
    [InlineData("slack|T1|U1")]
    [InlineData("teams|contoso|user:29:Mira")]
    [InlineData("teams|-")]
    [InlineData("webchat|dl_5")]
    public async Task Whoever_has_no_object_id_cannot_be_written_to_first(string account)
    {
        await using TeamsBot bot = await TeamsBot.StartAsync(new TeamsOptions { AppId = "app" });
        Assert.Null(bot.Channel.AddressOf(account));
    }

    [Fact]
    public async Task Whoever_is_known_by_their_object_id_is_written_to_in_a_chat_that_is_opened_for_them()
    {
        await using TeamsBot bot = await TeamsBot.StartAsync(new TeamsOptions { AppId = "app" });
        Address first = bot.Channel.AddressOf($"teams|{Sample.Tenant}|{Sample.Person}")!;
        Assert.Contains("https://smba.trafficmanager.net/teams/", first.Reference, StringComparison.Ordinal);
        Assert.Equal(
            ["new:" + Sample.Person, $"tenant {Sample.Tenant}"],
            bot.Channel.ScopesOf(first).Select(static scope => scope.Name));

        _bot.Connector.Answer = (asked, context) => Answers.WriteAsync(
            context, 201, asked.Target == "/emea/v3/conversations" ? """{"id":"a:theirs"}""" : """{"id":"m-1"}""");
        Address here = first with
        {
            Reference =
                first.Reference.Replace(
                    "https://smba.trafficmanager.net/teams/", _bot.Connector.ServiceUrl, StringComparison.Ordinal),
        };
        Accepted sent =
            Assert.IsType<Accepted>(await _bot.Channel.SendAsync(here, new Say(Saved, "en"), null, default));
        Assert.Equal(("m-1", "a:theirs"), (sent.Id, sent.At?.Conversation));
        JsonElement asked = _bot.Connector.Requests.First().Json;
        Assert.Equal(
            (Sample.Person, Sample.Tenant),
            (asked.GetProperty("members")[0].GetProperty("id").GetString(), asked.GetProperty("tenantId").GetString()));
        Assert.Equal("28:app", asked.GetProperty("bot").GetProperty("id").GetString());
    }

    [Theory]
    [InlineData(403, typeof(Gone))]
    [InlineData(404, typeof(Gone))]
    [InlineData(429, typeof(Wait))]
    public async Task Where_the_app_is_not_installed_for_them_nobody_is_there(int status, Type outcome)
    {
        _bot.Connector.Always(status, """{"error":{"code":"ForbiddenOperationException"}}""");
        ConversationReference reference =
            References.New(_bot.Connector.ServiceUrl, "app", Sample.Tenant, Sample.Person);
        Assert.IsType(
            outcome, await _bot.Channel.SendAsync(Sample.Address(reference), new Say(Saved, "en"), null, default));
        Assert.Single(_bot.Connector.Requests);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    public async Task Where_the_chat_was_deleted_it_goes_to_a_new_one(int status)
    {
        AnswerWhereDeleted(status, 201, """{"id":"a:new"}""");
        Accepted accepted = Assert.IsType<Accepted>(await SendAsync(new Say(Saved, "en")));
        Assert.Equal(("m-2", "teams", "a:new"), (accepted.Id, accepted.At?.Channel, accepted.At?.Conversation));
        Assert.Equal(
            new Accepted("m-2"), await _bot.Channel.SendAsync(accepted.At!, new Say(Saved, "en"), null, default));
        Assert.Equal(
            [
                "/emea/v3/conversations/a%3A1talk/activities", "/emea/v3/conversations",
                "/emea/v3/conversations/a%3Anew/activities",
                "/emea/v3/conversations/a%3Anew/activities"],
            _bot.Connector.Requests.Select(static asked => asked.Target));
    }

    [Theory]
    [InlineData(403, "{}")]
    [InlineData(201, """{"id":"a:1talk"}""")]
    [InlineData(201, "{}")]
    public async Task Where_no_new_chat_is_to_be_had_nobody_is_there(int status, string body)
    {
        AnswerWhereDeleted(404, status, body);
        Assert.IsType<Gone>(await SendAsync(new Say(Saved, "en")));
        Assert.Equal(2, _bot.Connector.Requests.Count);
    }

    [Fact]
    public async Task Where_the_new_chat_must_wait_so_must_the_message()
    {
        AnswerWhereDeleted(404, 429, "{}");
        Assert.IsType<Wait>(await SendAsync(new Say(Saved, "en")));
    }

    /// <summary>The chat is gone; whoever asks for another is answered so.</summary>
    private void AnswerWhereDeleted(int status, int statusOfNew, string bodyOfNew) =>
        _bot.Connector.Answer = (asked, context) => asked.Target switch
        {
            "/emea/v3/conversations" => Answers.WriteAsync(context, statusOfNew, bodyOfNew),
            "/emea/v3/conversations/a%3A1talk/activities" => Answers.WriteAsync(context, status, "{}"),
            _ => Answers.WriteAsync(context, 201, """{"id":"m-2"}"""),
        };
}
