using MentorBot.Sandbox.Conversations;
using MentorBot.Sandbox.Serving;

namespace MentorBot.Sandbox.Slack.Api;

/// <summary>
/// Looks up people and their conversations: <see href="https://docs.slack.dev/reference/methods/users.info"/>.
/// </summary>
internal sealed class PeopleMethods(Workspace workspace, Chats chats, TimeProvider clock)
{
    public JsonObject Test(JsonObject arguments) => new()
    {
        ["ok"] = true,
        ["url"] = $"https://{Workspace.Domain}.slack.com/",
        ["team"] = "Sandbox",
        ["user"] = Workspace.BotName,
        ["team_id"] = workspace.Team,
        ["user_id"] = Workspace.BotUser,
        ["bot_id"] = Workspace.BotId,
        ["is_enterprise_install"] = false,
    };

    public JsonObject Info(JsonObject arguments)
    {
        if (workspace.Find(arguments.Text("user")) is not { } user) return ApiAnswer.Error("user_not_found");
        JsonObject answer = ApiAnswer.Ok();
        answer["user"] = Describe(user, Wants(arguments, "include_locale"));
        return answer;
    }

    public JsonObject List(JsonObject arguments)
    {
        JsonObject answer = ApiAnswer.Ok();
        answer["members"] =
            new JsonArray([.. workspace.Users.Select(user => Describe(user, Wants(arguments, "include_locale")))]);
        answer["cache_ts"] = clock.GetUtcNow().ToUnixTimeSeconds();
        answer["response_metadata"] = new JsonObject { ["next_cursor"] = "" };
        return answer;
    }

    public JsonObject Open(JsonObject arguments)
    {
        string? named = arguments.Text("users") ?? arguments.Text("channel");
        if (named is null) return ApiAnswer.Error("users_list_not_supplied");
        if (workspace.FindByChannel(named) is not { } user)
            return ApiAnswer.Error(arguments.Text("users") is null ? "channel_not_found" : "user_not_found");
        JsonObject answer = ApiAnswer.Ok();
        if (chats.TryFind(user.Conversation, out _))
        {
            answer["no_op"] = true;
            answer["already_open"] = true;
        }

        answer["channel"] = new JsonObject { ["id"] = chats.Open(user.Conversation).Id };
        return answer;
    }

    /// <summary>A person in the format of Slack.</summary>
    public JsonObject Describe(SlackUser user, bool withLocale)
    {
        string zone = user.TimeZone ?? "UTC";
        JsonObject described = new()
        {
            ["id"] = user.Id,
            ["team_id"] = workspace.Team,
            ["name"] = user.Handle,
            ["deleted"] = false,
            ["color"] = "9f69e7",
            ["real_name"] = user.Name,
            ["tz"] = zone,
            ["tz_label"] = zone,
            ["tz_offset"] = Offset(zone),
            ["profile"] = Profile(user),
            ["is_admin"] = false,
            ["is_owner"] = false,
            ["is_primary_owner"] = false,
            ["is_restricted"] = false,
            ["is_ultra_restricted"] = false,
            ["is_bot"] = false,
            ["is_app_user"] = false,
            ["updated"] = clock.GetUtcNow().ToUnixTimeSeconds(),
            ["is_email_confirmed"] = true,
        };
        if (withLocale) described["locale"] = user.Locale ?? "en-US";
        return described;
    }

    private JsonObject Profile(SlackUser user)
    {
        string[] names = user.Name.Split(' ', 2);
        return new JsonObject
        {
            ["real_name"] = user.Name,
            ["real_name_normalized"] = user.Name,
            ["display_name"] = "",
            ["display_name_normalized"] = "",
            ["first_name"] = names[0],
            ["last_name"] = names.ElementAtOrDefault(1) ?? "",
            ["email"] = user.Email,
            ["team"] = workspace.Team,
        };
    }

    private int Offset(string zone) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(zone, out TimeZoneInfo? found)
            ? (int)found.GetUtcOffset(clock.GetUtcNow()).TotalSeconds
            : 0;

    private static bool Wants(JsonObject arguments, string name) =>
        arguments.Flag(name) || arguments.Text(name) is "true" or "1";
}
