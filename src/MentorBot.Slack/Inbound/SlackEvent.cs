namespace MentorBot.Slack.Inbound;

/// <summary>An event.</summary>
/// <param name="Type"><c>message</c>, <c>app_mention</c>, <c>app_home_opened</c> …</param>
internal sealed record SlackEvent(string Type)
{
    public string? Subtype { get; init; }

    public string? User { get; init; }

    public string? Channel { get; init; }

    public string? ChannelType { get; init; }

    public string? Text { get; init; }

    /// <summary>The time of a message, which identifies it in its channel.</summary>
    public string? Ts { get; init; }

    /// <summary>The time of the first message of the thread; null outside a thread.</summary>
    public string? ThreadTs { get; init; }

    public string? BotId { get; init; }

    public string? AppId { get; init; }

    /// <summary>Whether the bot's own token is among those that were revoked.</summary>
    public bool RevokesBot { get; init; }

    public static SlackEvent? Read(JsonElement? element) =>
        element is not { } json || json.Word("type") is not { } type ? null : new SlackEvent(type)
        {
            Subtype = json.Word("subtype"),
            User = json.Word("user") ?? json.Object("user")?.Word("id"), // Some events contain the whole user.
            Channel = json.Word("channel"),
            ChannelType = json.Word("channel_type"),
            Text = json.Text("text"),
            Ts = json.Word("ts"),
            ThreadTs = json.Word("thread_ts"),
            BotId = json.Word("bot_id"),
            AppId = json.Word("app_id"),
            RevokesBot = json.Object("tokens") is { } tokens && tokens.TryGetProperty("bot", out JsonElement bot)
                && bot.ValueKind == JsonValueKind.Array && bot.GetArrayLength() > 0,
        };
}
