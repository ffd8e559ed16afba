using MentorBot.Conversation.Cards;
using MentorBot.Teams.Rendering;
using Newtonsoft.Json.Linq;

namespace MentorBot.Teams.Inbound;

/// <summary>
/// An invoke that asks for a dialog window over the current chat, or submits what a person filled in there. See
/// https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/create-task-module
/// </summary>
internal sealed record TaskInvoke
{
    /// <summary>The manifest's command on a message: makes the message evidence of a micro-goal.</summary>
    public const string SaveEvidence = "saveEvidence";

    /// <summary>The manifest's command in the compose box: feedback.</summary>
    public const string GiveFeedback = "giveFeedback";

    private const string Fetch = "composeExtension/fetchTask";
    private const string SubmitAction = "composeExtension/submitAction";
    private const string Submit = "task/submit";

    /// <summary>The command that was chosen; null if a window was submitted.</summary>
    public string? Command { get; private init; }

    /// <summary>The text of the message that the command was chosen on; empty if there is none.</summary>
    public string Message { get; private init; } = "";

    /// <summary>
    /// The action that submitting the window stands for, and its inputs; null if a command was chosen.
    /// </summary>
    public (ActionToken Token, JObject Data)? Sent { get; private init; }

    /// <summary>
    /// Reads the invoke; null for any other activity, and for a command or button that is not the bot's.
    /// </summary>
    public static TaskInvoke? Of(Activity activity) => activity is { Type: ActivityTypes.Invoke, Value: JObject value }
        ? activity.Name switch
        {
            Fetch => Chosen(value),
            SubmitAction or Submit => Filled(value["data"] as JObject),
            _ => null,
        }
        : null;

    private static TaskInvoke? Chosen(JObject value)
    {
        if (ActivityFacts.Word(value, "commandId") is not { } command || command is not (SaveEvidence or GiveFeedback))
            return null;
        JObject? body = (value["messagePayload"] as JObject)?["body"] as JObject;
        string content = ActivityFacts.Word(body, "content") ?? "";
        return new TaskInvoke
        {
            Command = command,
            Message = HtmlText.Plain(content, isHtml: ActivityFacts.Word(body, "contentType") != "text"),
        };
    }

    private static TaskInvoke? Filled(JObject? data) =>
        data is not null && ActionToken.TryParse(ActivityFacts.Word(data, CardData.TokenKey), out ActionToken token)
            ? new TaskInvoke { Sent = (token, data) }
            : null;
}
