using Microsoft.Bot.Schema;

namespace MentorBot.Teams.Tests.Inbound;

/// <summary>What is made of who comes and goes, the bot among them.</summary>
public sealed class InstallationMappingTests
{
    [Theory]
    [InlineData("add", typeof(Installed))]
    [InlineData("add-upgrade", typeof(Installed))]
    [InlineData("remove", typeof(Removed))]
    [InlineData("remove-upgrade", null)]
    [InlineData("else", null)]
    public void Installing_and_removing_are_told(string action, Type? kind) =>
        Assert.Equal(
            kind,
            Mapping.Map(Sample.Activity("installationUpdate", activity => activity["action"] = action))?.GetType());

    [Theory]
    [InlineData("membersAdded", Sample.Bot, typeof(Installed))]
    [InlineData("membersAdded", "29:Mira", typeof(Installed))]
    [InlineData("membersAdded", "29:Lea", null)]
    [InlineData("membersRemoved", Sample.Bot, typeof(Removed))]
    [InlineData("membersRemoved", "29:Mira", null)]
    public void Who_comes_and_goes_is_told(string change, string who, Type? kind) =>
        Assert.Equal(
            kind,
            Mapping.Map(Sample.Activity(
                "conversationUpdate",
                activity => activity[change] = new JsonArray(new JsonObject { ["id"] = who })))?.GetType());

    [Fact]
    public void Where_the_bot_itself_opens_the_chat_the_person_is_who_was_added()
    {
        InboundEvent? installed = Mapping.Map(Sample.Activity("conversationUpdate", activity =>
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
}
