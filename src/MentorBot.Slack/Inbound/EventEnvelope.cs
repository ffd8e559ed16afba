namespace MentorBot.Slack.Inbound;

/// <summary>
/// The fields of an Events API request that the bot uses. See <see href="https://docs.slack.dev/apis/events-api/"/>. A
/// field of an unexpected kind counts as absent.
/// </summary>
/// <param name="Type"><c>url_verification</c>, <c>event_callback</c>, <c>app_rate_limited</c> …</param>
internal sealed record EventEnvelope(string Type)
{
    /// <summary>The text to send back in answer to a <c>url_verification</c>.</summary>
    public string? Challenge { get; init; }

    public string? TeamId { get; init; }

    public string? EventId { get; init; }

    public string? AppId { get; init; }

    /// <summary>The bot's user id in the workspace; null if the platform does not give it.</summary>
    public string? BotUser { get; init; }

    /// <summary>The event of an <c>event_callback</c>.</summary>
    public SlackEvent? Event { get; init; }

    public static (EventEnvelope? Envelope, string? Fault) Read(JsonElement root)
    {
        if (root.Word("type") is not { } type) return (null, "The body has no type.");
        EventEnvelope envelope = new(type)
        {
            Challenge = root.Text("challenge"),
            TeamId = root.Word("team_id"),
            EventId = root.Word("event_id"),
            AppId = root.Word("api_app_id"),
            BotUser =
                root.Objects("authorizations").Where(static one => one.Flag("is_bot"))
                    .Select(static one => one.Word("user_id")).FirstOrDefault(),
            Event = SlackEvent.Read(root.Object("event")),
        };
        return type switch
        {
            "url_verification" when envelope.Challenge is null => (null, "The verification has no challenge."),
            "event_callback" when envelope.Event is null => (null, "The body has no event."),
            "event_callback" when envelope.TeamId is null => (null, "The body has no team_id."),
            _ => (envelope, null),
        };
    }
}
