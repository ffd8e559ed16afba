using MentorBot.Teams.Protocol;
using Newtonsoft.Json.Linq;

namespace MentorBot.Teams.Rendering;

/// <summary>
/// Adapts a card for a dialog window. There <c>Action.Execute</c> does nothing, and a client that knows it does not use
/// its fallback. So the fallback, an <c>Action.Submit</c> with the same data, replaces it. See
/// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/design-teams-task-modules
/// </summary>
internal static class WindowCard
{
    /// <param name="card">An Adaptive Card as UTF-8 JSON.</param>
    public static JObject Of(ReadOnlyMemory<byte> card)
    {
        JObject window = ActivityJson.ReadObject(Encoding.UTF8.GetString(card.Span));
        foreach (JObject execute in window.Descendants().OfType<JObject>().Where(IsExecute).ToList())
            execute.Replace(execute["fallback"]!);
        return window;
    }

    private static bool IsExecute(JObject action) =>
        (string?)action["type"] == "Action.Execute" && action["fallback"] is JObject;
}
