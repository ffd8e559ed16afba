namespace MentorBot.Slack.Inbound;

/// <summary>
/// A press of a button or a submitted form. See <see href="https://docs.slack.dev/reference/interaction-payloads/"/>. A
/// field of an unexpected kind counts as absent.
/// </summary>
/// <param name="Type"><c>block_actions</c>, <c>view_submission</c>, <c>view_closed</c>, <c>shortcut</c> …</param>
/// <param name="Team">
/// The workspace; if the app is installed in a whole organisation, the person's own workspace.
/// </param>
/// <param name="User">The person who pressed or submitted.</param>
internal sealed record Interaction(string Type, string Team, string User)
{
    public string? TriggerId { get; init; }

    /// <summary>Whether it happened in a modal; a view opened from there lies on top of it.</summary>
    public bool IsInModal { get; init; }

    /// <summary>The trigger for opening a form in answer.</summary>
    public bool CanOpenForm => Type == "block_actions" && TriggerId is not null && !IsInModal;

    /// <summary>The conversation of the message; null for a view.</summary>
    public string? Channel { get; init; }

    /// <summary>The message with the pressed button; null for a view.</summary>
    public string? MessageId { get; init; }

    /// <summary>The URL to which one answer can be posted that only the person sees.</summary>
    public Uri? ResponseUrl { get; init; }

    /// <summary>The pressed button; null if it was another element.</summary>
    public PressedButton? Button { get; init; }

    /// <summary>The values of the inputs.</summary>
    public ImmutableDictionary<string, string> Inputs { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The ids of all the inputs, in reading order.</summary>
    public ImmutableArray<string> InputIds { get; init; } = [];

    /// <summary>The data that the view was opened with.</summary>
    public (string? CallbackId, string? Metadata) View { get; init; }

    public static (Interaction? Interaction, string? Fault) Read(JsonElement root)
    {
        if (root.Word("type") is not { } type) return (null, "The payload has no type.");
        JsonElement? user = root.Object("user");
        if (user?.Word("id") is not { } userId) return (null, "The payload has no user.");
        JsonElement? view = root.Object("view");
        if ((root.Object("team")?.Word("id") ?? user.Value.Word("team_id") ?? view?.Word("team_id")) is not { } team)
            return (null, "The payload has no team.");
        JsonElement? container = root.Object("container");
        JsonElement state = view ?? root;
        return (new Interaction(type, team, userId)
        {
            TriggerId = root.Word("trigger_id"),
            IsInModal = view?.Text("type") == "modal",
            Channel = root.Object("channel")?.Word("id") ?? container?.Word("channel_id"),
            MessageId = container?.Word("message_ts") ?? root.Object("message")?.Word("ts"),
            ResponseUrl = Web(root.Word("response_url")),
            Button = PressedButton.Read(root),
            Inputs = StateReader.Read(state, team),
            InputIds = StateReader.Ids(state),
            View = (view?.Word("callback_id"), view?.Word("private_metadata")),
        }, null);
    }

    private static Uri? Web(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? uri)
            && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) ? uri : null;
}

/// <summary>A button, as the renderer wrote it.</summary>
/// <param name="ActionId">The id of the button.</param>
/// <param name="Value">The value of the button; null if it has none.</param>
internal sealed record PressedButton(string ActionId, string? Value)
{
    public static PressedButton? Read(JsonElement root) => root.Objects("actions")
        .Where(static action => action.Text("type") == "button")
        .Select(static action => new PressedButton(action.Word("action_id") ?? "", action.Word("value")))
        .FirstOrDefault();
}
