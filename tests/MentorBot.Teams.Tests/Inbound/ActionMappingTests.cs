using Microsoft.Bot.Schema;

namespace MentorBot.Teams.Tests.Inbound;

/// <summary>What is made of a pressed button and its inputs.</summary>
public sealed class ActionMappingTests
{
    [Fact]
    public void A_submit_is_an_action_with_its_inputs_as_text()
    {
        ActionInvoked action = Assert.IsType<ActionInvoked>(Mapping.Map(Sample.Message(null, activity =>
        {
            activity["replyToId"] = "m-7";
            activity["value"] = JsonNode.Parse("""
                {"mentorbot":"goal.save:g1","title":" two pages ","hours":2.50,"big":1e3,"public":true,"no":false,
                 "empty":"","none":null,"list":[1],"msteams":{"a":1}}
                """);
        })));
        Assert.Equal("goal.save:g1", action.Token.ToString());
        Assert.Equal("m-7", action.MessageId);
        Assert.False(action.WantsCard);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["title"] = " two pages ", ["hours"] = "2.50", ["big"] = "1000", ["public"] = "true", ["no"] = "false",
            },
            action.Inputs);
    }

    [Theory]
    [InlineData("2027-03-01T09:00:00Z")]
    [InlineData("2027-03-01T09:00:00.0000000+05:30")]
    [InlineData("/Date(1234656000000)/")]
    public void What_looks_like_a_time_stays_as_it_was_written(string text)
    {
        JsonObject data = new() { ["mentorbot"] = "goal.save", ["title"] = text };
        Assert.Equal(text, Assert.IsType<ActionInvoked>(Mapping.Map(Sample.Execute(data))).Inputs["title"]);
    }

    [Fact]
    public void A_person_who_was_picked_is_an_account_of_the_same_tenant()
    {
        JsonObject data = new()
        {
            ["mentorbot"] = "mentor.ask", ["mentor@person"] = "ABCDEF00-0000-4000-8000-000000000001",
        };
        ActionInvoked action = Assert.IsType<ActionInvoked>(Mapping.Map(Sample.Execute(data)));
        Assert.True(action.WantsCard);
        Assert.Equal(
            $"teams|{Lower(Sample.Tenant)}|abcdef00-0000-4000-8000-000000000001",
            Assert.Single(action.Inputs, input => input.Key == "mentor").Value);
    }

    [Theory]
    [InlineData("""{"kind":"submit"}""")]
    [InlineData("""{"mentorbot":""}""")]
    [InlineData("""{"mentorbot":":subject"}""")]
    [InlineData("""{"mentorbot":{"verb":"x"}}""")]
    public void A_button_of_another_bot_s_card_is_nothing(string data)
    {
        Assert.Null(Mapping.Map(Sample.Message(null, activity => activity["value"] = JsonNode.Parse(data))));
        Assert.Null(Mapping.Map(Sample.Execute(JsonNode.Parse(data)!.AsObject())));
    }

    private static string Lower(string text) => text.ToLowerInvariant();
}
