namespace MentorBot.Teams.Tests.Inbound;

/// <summary>
/// Teams has a user id and an object id for a person, and does not send the second with every activity.
/// </summary>
public sealed class SecondIdTests : TeamsBotTest
{
    private const string ByObjectId =
        "teams|6f1c2c64-0000-4000-8000-00000000000a|0d5a9a11-0000-4000-8000-00000000000b";

    private const string ByUserId = "teams|6f1c2c64-0000-4000-8000-00000000000a|user:29:Mira";

    [Fact]
    public async Task An_activity_with_both_ids_names_both_accounts()
    {
        Sender sender = (await BringAsync(Sample.Message("hi"))).Sender;
        Assert.Equal((ByObjectId, ByUserId), (sender.Account, sender.SecondAccount));
    }

    [Fact]
    public async Task The_object_id_may_stand_under_its_other_name()
    {
        Sender sender = (await BringAsync(Sample.Message(
            "hi", static activity => activity["from"] = new JsonObject
            {
                ["id"] = "29:Mira", ["objectId"] = Sample.Person,
            }))).Sender;
        Assert.Equal((ByObjectId, ByUserId), (sender.Account, sender.SecondAccount));
    }

    [Theory]
    [InlineData("""{"id":"29:Mira","aadObjectId":"0D5A9A11-0000-4000-8000-00000000000B"}""")]
    [InlineData("""{"id":"29:Mira","objectId":"0d5a9a11-0000-4000-8000-00000000000b"}""")]
    public async Task The_object_id_is_asked_for_where_an_activity_lacks_it(string member)
    {
        _bot.Connector.Always(200, member);
        for (int i = 0; i < 2; i++)
        {
            Sender sender = (await BringAsync(WithoutObjectId(Sample.Message("hi")))).Sender;
            Assert.Equal((ByObjectId, ByUserId), (sender.Account, sender.SecondAccount));
        }

        Assert.Single(_bot.Connector.Requests);
    }

    [Fact]
    public async Task It_is_asked_for_in_a_group_too()
    {
        _bot.Connector.Always(200, """{"id":"29:Mira","aadObjectId":"0D5A9A11-0000-4000-8000-00000000000B"}""");
        Sender sender = (await BringAsync(WithoutObjectId(GroupTests.Mention("<at>Compass</at> hi", "en")))).Sender;
        Assert.Equal((ByObjectId, ByUserId), (sender.Account, sender.SecondAccount));
    }

    [Theory]
    [InlineData(503, "")]
    [InlineData(404, "{}")]
    [InlineData(200, """{"id":"29:Mira"}""")]
    [InlineData(200, """{"id":"29:Mira","aadObjectId":""}""")]
    public async Task Where_the_platform_does_not_tell_it_the_user_id_is_the_account(int status, string member)
    {
        _bot.Connector.Always(status, member);
        Sender sender = (await BringAsync(WithoutObjectId(Sample.Message("hi")))).Sender;
        Assert.Equal((ByUserId, null), (sender.Account, sender.SecondAccount));
    }

    [Fact]
    public async Task Another_channel_has_one_id() =>
        Assert.Null((await BringAsync(Sample.Message(
            "hi", static activity => activity["channelId"] = "webchat"))).Sender.SecondAccount);

    [Fact]
    public async Task A_user_id_that_is_too_long_for_a_key_is_left_out()
    {
        Sender sender = (await BringAsync(Sample.Message(
            "hi", static activity => activity["from"]!["id"] = "29:" + new string('+', 200)))).Sender;
        Assert.Equal((ByObjectId, null), (sender.Account, sender.SecondAccount));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task A_blank_name_is_asked_for(string name)
    {
        _bot.Connector.Always(200, """{"id":"29:Mira","name":"Mira Sand"}""");
        Assert.Equal(
            "Mira Sand",
            (await BringAsync(Sample.Message("hi", activity => activity["from"]!["name"] = name))).Sender.Name);
    }

    private static JsonObject WithoutObjectId(JsonObject activity)
    {
        activity["from"]!.AsObject().Remove("aadObjectId");
        return activity;
    }

    private async Task<InboundEvent> BringAsync(JsonObject activity)
    {
        _bot.Inbound.Events.Clear();
        using HttpResponseMessage response = await _bot.BringAsync(activity.ToJsonString());
        Assert.Equal(200, (int)response.StatusCode);
        return Assert.Single(_bot.Inbound.Events);
    }
}
