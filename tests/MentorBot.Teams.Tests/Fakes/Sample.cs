using MentorBot.Teams.Protocol;
using Microsoft.Bot.Schema;

namespace MentorBot.Teams.Tests.Fakes;

/// <summary>Activities and addresses of one person, to be varied.</summary>
internal static class Sample
{
    public const string Tenant = "6F1C2C64-0000-4000-8000-00000000000A";
    public const string Person = "0D5A9A11-0000-4000-8000-00000000000B";
    public const string Bot = "28:bot";

    public static JsonObject Activity(string type, Action<JsonObject>? vary = null)
    {
        JsonObject activity = new()
        {
            ["type"] = type,
            ["id"] = "a-1",
            ["channelId"] = "msteams",
            ["serviceUrl"] = "https://service.example.org/emea/",
            ["from"] = new JsonObject { ["id"] = "29:Mira", ["name"] = "Mira", ["aadObjectId"] = Person },
            ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "Compass" },
            ["conversation"] = new JsonObject
            {
                ["id"] = "a:1talk", ["conversationType"] = "personal", ["tenantId"] = Tenant,
            },
            ["locale"] = "de-DE",
        };
        vary?.Invoke(activity);
        return activity;
    }

    public static JsonObject Message(string? text, Action<JsonObject>? vary = null) => Activity("message", activity =>
    {
        activity["text"] = text;
        vary?.Invoke(activity);
    });

    public static JsonObject Execute(JsonObject data) => Activity("invoke", activity =>
    {
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = "m-7";
        JsonObject action = new() { ["type"] = "Action.Execute", ["verb"] = "x", ["data"] = data };
        activity["value"] = new JsonObject { ["action"] = action, ["trigger"] = "manual" };
    });

    public static ConversationReference Reference(string serviceUrl, string conversation = "a:1talk") =>
        new()
        {
            ServiceUrl = serviceUrl,
            ChannelId = "msteams",
            Conversation = new ConversationAccount
            {
                Id = conversation, ConversationType = "personal", TenantId = Tenant,
            },
            Bot = new ChannelAccount(Bot) { Name = "Compass" },
            User = new ChannelAccount("29:Mira") { Name = "Mira", AadObjectId = Person },
            Locale = "de-DE",
        };

    public static Address Address(ConversationReference reference) =>
        new("teams", reference.Conversation.Id, reference.ToJson());
}
