using MentorBot.Teams.Inbound;
using Microsoft.Bot.Schema;

namespace MentorBot.Teams.Tests.Inbound;

/// <summary>Activities as they are read and mapped.</summary>
internal static class Mapping
{
    private static readonly SenderReader Senders = new("", []);

    /// <summary>What was said in the personal chat.</summary>
    public static string Words(JsonObject activity) => Said(activity).Text;

    /// <summary>What was said to the bot in a group; null: nothing.</summary>
    public static string? WordsInGroup(JsonObject activity) =>
        (new ActivityMapper(Senders).MapMention(Read(activity)) as TextSaid)?.Text;

    /// <summary>A message whose HTML Teams adds as an attachment.</summary>
    public static JsonObject WithHtml(string? text, string? html, params JsonNode[] entities) =>
        Sample.Message(text, activity =>
        {
            activity["textFormat"] = "plain";
            activity["entities"] = new JsonArray(entities);
            if (html is not null)
                activity["attachments"] =
                    new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = html });
        });

    public static TextSaid Said(JsonObject activity) => Assert.IsType<TextSaid>(Map(activity));

    public static InboundEvent? Map(JsonObject activity) => new ActivityMapper(Senders).Map(Read(activity));

    public static Activity Read(JsonObject activity)
    {
        (Activity? read, string? fault) = ActivityReader.Read(Encoding.UTF8.GetBytes(activity.ToJsonString()));
        Assert.Null(fault ?? ActivityCheck.Fault(read!, Senders));
        return read!;
    }
}
