namespace MentorBot.Teams.Tests.Inbound;

/// <summary>Replies in the answer rather than sent.</summary>
public sealed class ExpectRepliesTests : TeamsBotTest
{
    [Fact]
    public async Task Replies_stand_in_the_answer_and_are_taken_then()
    {
        TaskCompletionSource taken = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _bot.Inbound.Answer = _ => new TurnAnswer
        {
            Replies =
            [
                new Say(Card.Of(new Paragraph("Hello *you*")), "en"),
                new Say(Card.Of(new Heading("Goals"), new Paragraph("None")), "de"),
            ],
            RepliesTaken = _ => { taken.SetResult(); return Task.CompletedTask; },
        };

        using HttpResponseMessage response = await _bot.BringAsync(Expecting(Sample.Message("hi")));

        Assert.True(Assert.Single(_bot.Inbound.Events).RepliesInAnswer);
        JsonElement activities = (await response.JsonAsync()).GetProperty("activities");
        Assert.Equal(2, activities.GetArrayLength());
        Assert.Equal("Hello *you*", activities[0].GetProperty("text").GetString());
        Assert.Equal("plain", activities[0].GetProperty("textFormat").GetString());
        Assert.Equal("a-1", activities[0].GetProperty("replyToId").GetString());
        Assert.Equal(
            "AdaptiveCard",
            activities[1].GetProperty("attachments")[0].GetProperty("content").GetProperty("type").GetString());
        Assert.Equal("de", activities[1].GetProperty("locale").GetString());
        await taken.Task.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Empty(_bot.Connector.Sends);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    public async Task Where_nothing_happens_the_list_is_empty(string type)
    {
        using HttpResponseMessage response = await _bot.BringAsync(Expecting(Sample.Activity(type)));
        Assert.Equal("""{"activities":[]}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_mention_among_others_is_answered_in_the_answer_too()
    {
        JsonObject mention = GroupTests.Mention("<at>Compass</at> hi", "en-GB");
        using HttpResponseMessage response = await _bot.BringAsync(Expecting(mention));
        JsonElement activity = (await response.JsonAsync()).GetProperty("activities")[0];
        Assert.StartsWith(
            "<at>Mira</at> I talk one to one", activity.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Empty(_bot.Connector.Sends);
    }

    [Theory]
    [InlineData("normal")]
    [InlineData("notification")]
    public async Task Any_other_delivery_mode_is_the_normal_one(string mode)
    {
        using HttpResponseMessage response =
            await _bot.BringAsync(Sample.Message("hi", activity => activity["deliveryMode"] = mode).ToJsonString());
        Assert.False(Assert.Single(_bot.Inbound.Events).RepliesInAnswer);
        Assert.Empty(await response.Content.ReadAsStringAsync());
    }

    private static string Expecting(JsonObject activity)
    {
        activity["deliveryMode"] = "expectReplies";
        return activity.ToJsonString();
    }
}
