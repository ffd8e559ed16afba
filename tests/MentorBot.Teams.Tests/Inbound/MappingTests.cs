using MentorBot.Teams.Inbound;
using MentorBot.Teams.Protocol;
using Microsoft.Bot.Schema;

namespace MentorBot.Teams.Tests.Inbound;

/// <summary>What is made of an activity.</summary>
public sealed class MappingTests
{
    [Theory]
    [InlineData("  goals \n", "goals")]
    [InlineData("<at>Compass</at> goals\n", "goals")]
    [InlineData("<at>compass</at>\u00A0goals", "goals")]
    [InlineData("<at>Compass</at>", "")]
    [InlineData(null, "")]
    [InlineData("2 < 3 & 4", "2 < 3 & 4")]
    public void The_text_is_what_was_written_to_the_bot(string? wire, string text) =>
        Assert.Equal(text, Mapping.Said(Sample.Message(wire)).Text);

    [Fact]
    public void The_bot_s_name_goes_and_another_s_stays()
    {
        TextSaid said =
            Mapping.Said(Sample.Message(
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
        Assert.Equal(
            "aa", Mapping.Said(Sample.Message("a", activity => activity["entities"] = new JsonArray(mentions))).Text);
    }

    [Theory]
    [InlineData("messageUpdate", "editMessage", false)]
    [InlineData("messageDelete", "softDeleteMessage", true)]
    public void A_message_that_is_changed_is_told_from_the_message_and_from_other_changes(
        string type, string what, bool deleted)
    {
        MessageChanged changed = Assert.IsType<MessageChanged>(Mapping.Map(Change(type, what)));
        Assert.Equal(deleted, changed.Deleted);
        Assert.Equal(changed.Receipt, Mapping.Map(Change(type, what))!.Receipt);
        Assert.NotEqual(Mapping.Said(Sample.Message("hi")).Receipt, changed.Receipt);
        Assert.Null(Mapping.Map(Change(type, "undeleteMessage")));
        Assert.Null(Mapping.Map(
            Change(type, what, activity => activity["conversation"]!["conversationType"] = "groupChat")));
        Assert.NotEqual(
            Mapping.Map(Change("messageUpdate", "editMessage"))!.Receipt,
            Mapping.Map(Change("messageDelete", "softDeleteMessage"))!.Receipt);
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
        TextSaid said = Mapping.Said(Sample.Message(null, activity => activity["attachments"] =
            new JsonArray(new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.teams.file.download.info", ["name"] = "plan.docx",
            })));
        Assert.Equal("", said.Text);
    }

    [Theory]
    [InlineData("""{"id":"19:meeting_7@thread.v2","isGroup":true}""")]
    [InlineData("""{"id":"19:meeting_7@thread.v2"}""")]
    [InlineData("""{"id":"a:1","isGroup":true}""")]
    [InlineData("""{"id":"a:1","conversationType":"groupChat"}""")]
    [InlineData("""{"id":"a:1","conversationType":"channel"}""")]
    public void Nothing_is_made_of_what_happens_among_others(string conversation)
    {
        Assert.Null(Mapping.Map(
            Sample.Message("hi", activity => activity["conversation"] = JsonNode.Parse(conversation))));
        Assert.Null(Mapping.Map(Sample.Activity(
            "installationUpdate",
            activity => (activity["action"], activity["conversation"]) = ("add", JsonNode.Parse(conversation)))));
    }

    [Fact]
    public void A_conversation_of_no_type_is_personal() =>
        Assert.IsType<TextSaid>(Mapping.Map(Sample.Message(
            "hi", activity => activity["conversation"] = new JsonObject { ["id"] = "a:1" })));

    [Fact]
    public void The_address_carries_the_whole_conversation_and_the_person()
    {
        TextSaid said =
            Mapping.Said(Sample.Message(
                "hi", activity => activity["conversation"]!["of-tomorrow"] = new JsonArray(1, 2)));
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
        ConversationReference reference = References.Parse(mapper.Map(Mapping.Read(activity))!.Address.Reference);
        Assert.Equal("28:app", reference.Bot?.Id);
        Assert.Null(References.Parse(Mapping.Map(activity)!.Address.Reference).Bot);
    }

    private static JsonObject MentionOf(string id, string name) => new()
    {
        ["type"] = "mention",
        ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name },
        ["text"] = $"<at>{name}</at>",
    };
}
