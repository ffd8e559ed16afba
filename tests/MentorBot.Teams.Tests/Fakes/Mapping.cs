using MentorBot.Teams.Inbound;
using Microsoft.Bot.Schema;

namespace MentorBot.Teams.Tests.Fakes;

/// <summary>What is made of an activity, without HTTP.</summary>
internal static class Mapping
{
    /// <summary>What was said in the personal chat.</summary>
    public static string Words(JsonObject activity) =>
        Assert.IsType<TextSaid>(new ActivityMapper("").Map(Read(activity))).Text;

    /// <summary>What was said to the bot in a group; null: nothing.</summary>
    public static string? WordsInGroup(JsonObject activity) =>
        (new ActivityMapper("").MapMention(Read(activity)) as TextSaid)?.Text;

    public static Activity Read(JsonObject activity)
    {
        (Activity? read, string? fault) = ActivityReader.Read(Encoding.UTF8.GetBytes(activity.ToJsonString()));
        Assert.Null(fault ?? ActivityCheck.Fault(read!));
        return read!;
    }

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
}
