using MentorBot.Slack.Protocol;

namespace MentorBot.Slack.Tests.Fakes;

/// <summary>Payloads and addresses of one person, to be varied.</summary>
internal static class Sample
{
    public const string Team = "T07HARBOR";
    public const string Person = "U05MIRA";
    public const string Bot = "U09BOT";
    public const string App = "A02COMPASS";
    public const string Direct = "D01MIRA";

    public static SlackReference Reference { get; } = new(Team, Direct, Person);

    public static Address Address(SlackReference? reference = null) =>
        new("slack", (reference ?? Reference).Channel, (reference ?? Reference).ToJson());

    public static JsonObject Event(string type, Action<JsonObject>? vary = null)
    {
        JsonObject happened = new()
        {
            ["type"] = type, ["user"] = Person, ["channel"] = Direct, ["event_ts"] = "1767377001.319859",
        };
        vary?.Invoke(happened);
        return new JsonObject
        {
            ["type"] = "event_callback",
            ["team_id"] = Team,
            ["api_app_id"] = App,
            ["event_id"] = "Ev01",
            ["event"] = happened,
            ["authorizations"] =
                new JsonArray(new JsonObject { ["team_id"] = Team, ["user_id"] = Bot, ["is_bot"] = true }),
        };
    }

    public static JsonObject Message(string? text, Action<JsonObject>? vary = null) => Event("message", happened =>
    {
        happened["text"] = text;
        happened["channel_type"] = "im";
        vary?.Invoke(happened);
    });

    public static JsonObject Press(
        string actionId, string? value, JsonObject? state = null, Action<JsonObject>? vary = null)
    {
        JsonObject action = new() { ["type"] = "button", ["action_id"] = actionId, ["block_id"] = "b" };
        if (value is not null) action["value"] = value;
        JsonObject payload = new()
        {
            ["type"] = "block_actions",
            ["user"] = new JsonObject { ["id"] = Person, ["team_id"] = Team },
            ["team"] = new JsonObject { ["id"] = Team },
            ["container"] = new JsonObject
            {
                ["type"] = "message", ["message_ts"] = "1767377001.000200", ["channel_id"] = Direct,
            },
            ["channel"] = new JsonObject { ["id"] = Direct, ["name"] = "directmessage" },
            ["trigger_id"] = "17.4.abc",
            ["state"] = new JsonObject { ["values"] = state ?? [] },
            ["actions"] = new JsonArray(action),
        };
        vary?.Invoke(payload);
        return payload;
    }

    public static JsonObject Submit(string? metadata, JsonObject state, Action<JsonObject>? vary = null)
    {
        JsonObject payload = new()
        {
            ["type"] = "view_submission",
            ["user"] = new JsonObject { ["id"] = Person, ["team_id"] = Team },
            ["team"] = new JsonObject { ["id"] = Team },
            ["trigger_id"] = "17.5.abc",
            ["view"] = new JsonObject
            {
                ["type"] = "modal",
                ["callback_id"] = "mentorbot.form",
                ["private_metadata"] = metadata,
                ["state"] = new JsonObject { ["values"] = state },
            },
        };
        vary?.Invoke(payload);
        return payload;
    }

    public static JsonObject Command(string? text) => new()
    {
        ["command"] = "/mentor",
        ["text"] = text,
        ["team_id"] = Team,
        ["user_id"] = Person,
        ["channel_id"] = "C08HALL",
        ["trigger_id"] = "17.6.abc",
    };
}
