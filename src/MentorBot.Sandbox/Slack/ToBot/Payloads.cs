using MentorBot.Sandbox.Serving;

namespace MentorBot.Sandbox.Slack.ToBot;

/// <summary>
/// The payloads that Slack sends when a person does something: <see href="https://docs.slack.dev/reference/events"/>,
/// <see href="https://docs.slack.dev/reference/interaction-payloads"/>.
/// </summary>
internal sealed class Payloads(Workspace workspace, Ids ids)
{
    private const string VerificationToken = "verification-token";

    /// <summary>The envelope of an event.</summary>
    public JsonObject Event(JsonObject happened) => new()
    {
        ["token"] = VerificationToken,
        ["team_id"] = workspace.Team,
        ["context_team_id"] = workspace.Team,
        ["context_enterprise_id"] = null,
        ["api_app_id"] = workspace.App!.AppId,
        ["event"] = happened,
        ["type"] = "event_callback",
        ["event_id"] = Ids.New("Ev"),
        ["event_time"] = ids.Seconds,
        ["authorizations"] = new JsonArray(new JsonObject
        {
            ["enterprise_id"] = null,
            ["team_id"] = workspace.Team,
            ["user_id"] = Workspace.BotUser,
            ["is_bot"] = true,
            ["is_enterprise_install"] = false,
        }),
        ["is_ext_shared_channel"] = false,
    };

    /// <summary>A person sent the bot a message.</summary>
    public static JsonObject Said(SlackUser user, JsonObject message)
    {
        JsonObject happened = (JsonObject)message.DeepClone();
        happened["channel"] = user.Conversation;
        happened["event_ts"] = message.Text("ts");
        happened["channel_type"] = "im";
        return happened;
    }

    /// <summary>A person opened the conversation with the bot.</summary>
    public JsonObject HomeOpened(SlackUser user) => new()
    {
        ["type"] = "app_home_opened",
        ["user"] = user.Id,
        ["channel"] = user.Conversation,
        ["tab"] = "messages",
        ["event_ts"] = ids.NextTimestamp(),
    };

    /// <summary>A person's profile has changed; contains the new profile.</summary>
    public JsonObject Changed(JsonObject user) => new()
    {
        ["type"] = "user_change",
        ["user"] = user,
        ["cache_ts"] = ids.Seconds,
        ["event_ts"] = ids.NextTimestamp(),
    };

    /// <summary>A person pressed a button in a message.</summary>
    public JsonObject Pressed(
        SlackUser user, JsonObject message, JsonObject action, JsonObject values, string trigger, string responseUrl)
    {
        bool isEphemeral = message.Flag("is_ephemeral");
        JsonObject payload = Interaction("block_actions", user);
        payload["container"] = new JsonObject
        {
            ["type"] = "message", ["message_ts"] = message.Text("ts"), ["channel_id"] = user.Conversation,
            ["is_ephemeral"] = isEphemeral,
        };
        payload["trigger_id"] = trigger;
        payload["channel"] = new JsonObject { ["id"] = user.Conversation, ["name"] = "directmessage" };
        if (!isEphemeral) payload["message"] = message.DeepClone();
        payload["state"] = new JsonObject { ["values"] = values.DeepClone() };
        payload["response_url"] = responseUrl;
        payload["actions"] = new JsonArray(Act(action));
        return payload;
    }

    /// <summary>A person pressed a button in a form.</summary>
    public JsonObject PressedInView(
        SlackUser user, JsonObject view, JsonObject action, JsonObject values, string trigger)
    {
        JsonObject payload = Interaction("block_actions", user);
        payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view.Text("id") };
        payload["trigger_id"] = trigger;
        payload["view"] = Filled(view, values);
        payload["actions"] = new JsonArray(Act(action));
        return payload;
    }

    /// <summary>A person submitted a form.</summary>
    public JsonObject Submitted(SlackUser user, JsonObject view, JsonObject values, string trigger)
    {
        JsonObject payload = Interaction("view_submission", user);
        payload["trigger_id"] = trigger;
        payload["view"] = Filled(view, values);
        payload["response_urls"] = new JsonArray();
        return payload;
    }

    /// <summary>A person closed a form.</summary>
    public JsonObject Closed(SlackUser user, JsonObject view, bool isCleared)
    {
        JsonObject payload = Interaction("view_closed", user);
        payload["view"] = view.DeepClone();
        payload["is_cleared"] = isCleared;
        return payload;
    }

    /// <summary>A person typed a command; returns the fields of a form.</summary>
    public IEnumerable<(string Name, string Value)> Commanded(
        SlackUser user, string command, string text, string trigger, string responseUrl) =>
    [
        ("token", VerificationToken),
        ("team_id", workspace.Team),
        ("team_domain", Workspace.Domain),
        ("channel_id", user.Conversation),
        ("channel_name", "directmessage"),
        ("user_id", user.Id),
        ("user_name", user.Handle),
        ("command", command),
        ("text", text),
        ("api_app_id", workspace.App!.AppId),
        ("is_enterprise_install", "false"),
        ("response_url", responseUrl),
        ("trigger_id", trigger),
    ];

    private JsonObject Interaction(string type, SlackUser user) => new()
    {
        ["type"] = type,
        ["team"] = new JsonObject { ["id"] = workspace.Team, ["domain"] = Workspace.Domain },
        ["user"] = new JsonObject
        {
            ["id"] = user.Id, ["username"] = user.Handle, ["name"] = user.Handle, ["team_id"] = workspace.Team,
        },
        ["api_app_id"] = workspace.App!.AppId,
        ["token"] = VerificationToken,
        ["is_enterprise_install"] = false,
        ["enterprise"] = null,
    };

    private JsonObject Act(JsonObject action)
    {
        JsonObject done = (JsonObject)action.DeepClone();
        done["action_ts"] = ids.NextTimestamp();
        return done;
    }

    private static JsonObject Filled(JsonObject view, JsonObject values)
    {
        JsonObject filled = (JsonObject)view.DeepClone();
        filled["state"] = new JsonObject { ["values"] = values.DeepClone() };
        return filled;
    }
}
