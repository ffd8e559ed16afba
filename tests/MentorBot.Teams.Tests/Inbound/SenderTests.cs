namespace MentorBot.Teams.Tests.Inbound;

/// <summary>Who an event comes from, and what tells it from others.</summary>
public sealed class SenderTests : TeamsBotTest
{
    [Fact]
    public async Task An_account_is_tenant_and_object_id_in_lower_case()
    {
        Sender sender = (await BringAsync(Sample.Message("hi"))).Sender;
        Assert.Equal("teams|6f1c2c64-0000-4000-8000-00000000000a|0d5a9a11-0000-4000-8000-00000000000b", sender.Account);
        Assert.Equal(
            ("6f1c2c64-0000-4000-8000-00000000000a", "Mira", "de-DE"), (sender.Tenant, sender.Name, sender.Locale));
    }

    [Fact]
    public async Task The_tenant_may_stand_in_the_channel_data_only()
    {
        JsonObject activity =
            Sample.Message(
                "hi", static activity => activity["channelData"] = JsonNode.Parse("""{"tenant":{"id":"T-1"}}"""));
        activity["conversation"]!.AsObject().Remove("tenantId");
        Assert.StartsWith("teams|t-1|", (await BringAsync(activity)).Sender.Account, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_tenant_and_object_id_the_account_says_so()
    {
        JsonObject activity =
            Sample.Message("hi", static activity => activity["from"] = new JsonObject { ["id"] = "29:1Ab/C#d" });
        activity["conversation"]!.AsObject().Remove("tenantId");
        Sender sender = (await BringAsync(activity)).Sender;
        Assert.Equal("teams|-|user:29:1Ab/C#d", sender.Account);
        Assert.Null(sender.Tenant);
    }

    [Theory]
    [InlineData("emulator", "emulator|29:Mira")]
    [InlineData("webchat", "webchat|29:Mira")]
    [InlineData("slack", "bot-slack|29:Mira")]
    [InlineData("Teams", "bot-Teams|29:Mira")]
    public async Task Another_channel_s_account_is_its_own(string channel, string account) =>
        Assert.Equal(
            account,
            (await BringAsync(Sample.Message("hi", activity => activity["channelId"] = channel))).Sender.Account);

    [Theory]
    [InlineData("Europe/Lisbon", "Europe/Berlin", "Europe/Lisbon")]
    [InlineData(null, "Europe/Berlin", "Europe/Berlin")]
    [InlineData(null, null, null)]
    public async Task The_time_zone_stands_in_one_of_two_places(string? local, string? client, string? expected)
    {
        JsonObject activity = Sample.Message("hi", activity =>
        {
            activity["localTimezone"] = local;
            activity["entities"] =
                new JsonArray(new JsonObject { ["type"] = "clientInfo", ["timezone"] = client, ["locale"] = "pt-PT" });
        });
        activity.Remove("locale");
        Sender sender = (await BringAsync(activity)).Sender;
        Assert.Equal((expected, "pt-PT"), (sender.TimeZone, sender.Locale));
    }

    [Fact]
    public async Task A_redelivery_has_the_same_receipt_and_nothing_else_has()
    {
        JsonObject[] activities =
        [
            Sample.Message("hi"), Sample.Message("hi"),
            Sample.Message("hi", static activity => activity["id"] = "a-2"),
            Sample.Message("hi", static activity => activity["channelId"] = "webchat"),
            Sample.Message("hi", static activity => activity["conversation"]!["id"] = "a:2"),
        ];
        List<string?> receipts = [];
        foreach (JsonObject activity in activities) receipts.Add((await BringAsync(activity)).Receipt);
        Assert.Equal(receipts[0], receipts[1]);
        Assert.Equal(16, receipts[0]!.Length);
        Assert.Equal(4, receipts.Distinct().Count());
    }

    [Fact]
    public async Task Without_an_id_there_is_no_receipt()
    {
        JsonObject activity = Sample.Message("hi");
        activity.Remove("id");
        Assert.Null((await BringAsync(activity)).Receipt);
    }

    private async Task<InboundEvent> BringAsync(JsonObject activity)
    {
        _bot.Inbound.Events.Clear();
        using HttpResponseMessage response = await _bot.BringAsync(activity.ToJsonString());
        Assert.Equal(200, (int)response.StatusCode);
        return Assert.Single(_bot.Inbound.Events);
    }
}
