using MentorBot.Teams.Inbound;
using MentorBot.Teams.Protocol;
using Microsoft.Bot.Schema;

namespace MentorBot.Teams.Tests.Inbound;

/// <summary>What is made of an activity.</summary>
public sealed class MappingTests
{
    private static readonly SenderReader Senders = new("", []);

    [Theory]
    [InlineData("  goals \n", "goals")]
    [InlineData("<at>Compass</at> goals\n", "goals")]
    [InlineData("<at>compass</at>\u00A0goals", "goals")]
    [InlineData("<at>Compass</at>", "")]
    [InlineData(null, "")]
    [InlineData("2 < 3 & 4", "2 < 3 & 4")]
    public void The_text_is_what_was_written_to_the_bot(string? wire, string text) =>
        Assert.Equal(text, Said(Sample.Message(wire)).Text);

    [Fact]
    public void The_bot_s_name_goes_and_another_s_stays()
    {
        TextSaid said =
            Said(Sample.Message(
                "<at>Compass (beta)</at> thank <at>Lea</at>", activity => activity["entities"] = new JsonArray(
                MentionOf(Sample.Bot, "Compass (beta)"), MentionOf("29:Lea", "Lea"),
                new JsonObject { ["type"] = "mention" }, "odd")));
        Assert.Equal("thank Lea", said.Text);
    }

    [Fact]
    public void What_a_name_brings_in_is_no_mention()
    {
        JsonNode[] mentions = [.. Enumerable.Range(0, 40).Select(_ => new JsonObject
        {
            ["type"] = "mention", ["text"] = "a", ["mentioned"] = new JsonObject { ["id"] = "29:x", ["name"] = "aa" },
        })];
        Assert.Equal("aa", Said(Sample.Message("a", activity => activity["entities"] = new JsonArray(mentions))).Text);
    }

    [Theory]
    [InlineData("messageUpdate", "editMessage", false)]
    [InlineData("messageDelete", "softDeleteMessage", true)]
    public void A_message_that_is_changed_is_told_from_the_message_and_from_other_changes(
        string type, string what, bool deleted)
    {
        MessageChanged changed = Assert.IsType<MessageChanged>(Map(Change(type, what)));
        Assert.Equal(deleted, changed.Deleted);
        Assert.Equal(changed.Receipt, Map(Change(type, what))!.Receipt);
        Assert.NotEqual(Said(Sample.Message("hi")).Receipt, changed.Receipt);
        Assert.Null(Map(Change(type, "undeleteMessage")));
        Assert.Null(Map(Change(type, what, activity => activity["conversation"]!["conversationType"] = "groupChat")));
        Assert.NotEqual(
            Map(Change("messageUpdate", "editMessage"))!.Receipt,
            Map(Change("messageDelete", "softDeleteMessage"))!.Receipt);
    }

    private static JsonObject Change(string type, string what, Action<JsonObject>? vary = null) =>
        Sample.Activity(type, activity =>
        {
            activity["channelData"] = new JsonObject { ["eventType"] = what };
            vary?.Invoke(activity);
        });

    [Fact]
    public void A_file_alone_is_something_said_without_words()
    {
        TextSaid said = Said(Sample.Message(null, activity => activity["attachments"] =
            new JsonArray(new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.teams.file.download.info", ["name"] = "plan.docx",
            })));
        Assert.Equal("", said.Text);
    }

    [Fact]
    public void A_submit_is_an_action_with_its_inputs_as_text()
    {
        ActionInvoked action = Assert.IsType<ActionInvoked>(Map(Sample.Message(null, activity =>
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
        Assert.Equal(text, Assert.IsType<ActionInvoked>(Map(Sample.Execute(data))).Inputs["title"]);
    }

    [Fact]
    public void A_person_who_was_picked_is_an_account_of_the_same_tenant()
    {
        JsonObject data = new()
        {
            ["mentorbot"] = "mentor.ask", ["mentor@person"] = "ABCDEF00-0000-4000-8000-000000000001",
        };
        ActionInvoked action = Assert.IsType<ActionInvoked>(Map(Sample.Execute(data)));
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
        Assert.Null(Map(Sample.Message(null, activity => activity["value"] = JsonNode.Parse(data))));
        Assert.Null(Map(Sample.Execute(JsonNode.Parse(data)!.AsObject())));
    }

    [Theory]
    [InlineData("add", typeof(Installed))]
    [InlineData("add-upgrade", typeof(Installed))]
    [InlineData("remove", typeof(Removed))]
    [InlineData("remove-upgrade", null)]
    [InlineData("else", null)]
    public void Installing_and_removing_are_told(string action, Type? kind) =>
        Assert.Equal(
            kind, Map(Sample.Activity("installationUpdate", activity => activity["action"] = action))?.GetType());

    [Theory]
    [InlineData("membersAdded", Sample.Bot, typeof(Installed))]
    [InlineData("membersAdded", "29:Mira", typeof(Installed))]
    [InlineData("membersAdded", "29:Lea", null)]
    [InlineData("membersRemoved", Sample.Bot, typeof(Removed))]
    [InlineData("membersRemoved", "29:Mira", null)]
    public void Who_comes_and_goes_is_told(string change, string who, Type? kind) =>
        Assert.Equal(
            kind,
            Map(Sample.Activity(
                "conversationUpdate",
                activity => activity[change] = new JsonArray(new JsonObject { ["id"] = who })))?.GetType());

    [Fact]
    public void Where_the_bot_itself_opens_the_chat_the_person_is_who_was_added()
    {
        InboundEvent? installed = Map(Sample.Activity("conversationUpdate", activity =>
        {
            activity["channelId"] = "webchat";
            activity["from"] = new JsonObject { ["id"] = Sample.Bot };
            activity["membersAdded"] =
                new JsonArray(
                    new JsonObject { ["id"] = Sample.Bot }, new JsonObject { ["id"] = "dl_5", ["name"] = "Tom" });
        }));
        Assert.IsType<Installed>(installed);
        Assert.Equal(("webchat|dl_5", "Tom"), (installed.Sender.Account, installed.Sender.Name));
    }

    [Theory]
    [InlineData("""{"id":"19:meeting_7@thread.v2","isGroup":true}""")]
    [InlineData("""{"id":"19:meeting_7@thread.v2"}""")]
    [InlineData("""{"id":"a:1","isGroup":true}""")]
    [InlineData("""{"id":"a:1","conversationType":"groupChat"}""")]
    [InlineData("""{"id":"a:1","conversationType":"channel"}""")]
    public void Nothing_is_made_of_what_happens_among_others(string conversation)
    {
        Assert.Null(Map(Sample.Message("hi", activity => activity["conversation"] = JsonNode.Parse(conversation))));
        Assert.Null(Map(Sample.Activity(
            "installationUpdate",
            activity => (activity["action"], activity["conversation"]) = ("add", JsonNode.Parse(conversation)))));
    }

    [Fact]
    public void A_conversation_of_no_type_is_personal() =>
        Assert.IsType<TextSaid>(Map(Sample.Message(
            "hi", activity => activity["conversation"] = new JsonObject { ["id"] = "a:1" })));

    [Fact]
    public void The_address_carries_the_whole_conversation_and_the_person()
    {
        TextSaid said =
            Said(Sample.Message("hi", activity => activity["conversation"]!["of-tomorrow"] = new JsonArray(1, 2)));
        Assert.Equal(("teams", "a:1talk"), (said.Address.Channel, said.Address.Conversation));
        JsonNode reference = JsonNode.Parse(said.Address.Reference)!;
        Assert.True(JsonNode.DeepEquals(reference, JsonNode.Parse($$"""
            {
              "serviceUrl":"https://service.example.org/emea/","channelId":"msteams","locale":"de-DE",
              "conversation":{"id":"a:1talk","conversationType":"personal","tenantId":"{{Sample.Tenant}}",
                "of-tomorrow":[1,2]},
              "bot":{"id":"28:bot","name":"Compass"},
              "user":{"id":"29:Mira","name":"Mira","aadObjectId":"{{Sample.Person}}"}
            }
            """)), said.Address.Reference);
    }

    [Fact]
    public void Without_a_recipient_the_bot_is_known_by_its_registration()
    {
        JsonObject activity = Sample.Message("hi");
        activity.Remove("recipient");
        ActivityMapper mapper = new(new SenderReader("28:app", []));
        ConversationReference reference = References.Parse(mapper.Map(Read(activity))!.Address.Reference);
        Assert.Equal("28:app", reference.Bot?.Id);
        Assert.Null(References.Parse(Map(activity)!.Address.Reference).Bot);
    }

    private static TextSaid Said(JsonObject activity) => Assert.IsType<TextSaid>(Map(activity));

    private static InboundEvent? Map(JsonObject activity) => new ActivityMapper(Senders).Map(Read(activity));

    private static Activity Read(JsonObject activity)
    {
        (Activity? read, string? fault) = ActivityReader.Read(Encoding.UTF8.GetBytes(activity.ToJsonString()));
        Assert.Null(fault ?? ActivityCheck.Fault(read!, Senders));
        return read!;
    }

    private static JsonObject MentionOf(string id, string name) => new()
    {
        ["type"] = "mention",
        ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name },
        ["text"] = $"<at>{name}</at>",
    };

    private static string Lower(string text) => text.ToLowerInvariant();
}
