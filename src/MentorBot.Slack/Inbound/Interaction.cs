using System.Collections.Immutable;
using System.Text.Json;

namespace MentorBot.Slack.Inbound;

/// <summary>
/// Something that somebody pressed or submitted. See
/// <see href="https://docs.slack.dev/reference/interaction-payloads/"/>. A field of an unexpected kind counts as
/// absent.
/// </summary>
/// <param name="Type"><c>block_actions</c>, <c>view_submission</c>, <c>view_closed</c>, <c>shortcut</c> …</param>
/// <param name="Team">The workspace; where the app is installed in a whole organisation, the person's own.</param>
/// <param name="User">Who did.</param>
internal sealed record Interaction(string Type, string Team, string User)
{
    public string? TriggerId { get; init; }

    /// <summary>It happened in a modal: what can be opened from there lies on top of it.</summary>
    public bool IsInModal { get; init; }

    /// <summary>A form can be opened in answer.</summary>
    public bool CanOpenForm => Type == "block_actions" && TriggerId is not null && !IsInModal;

    /// <summary>Where the message is; null for a view.</summary>
    public string? Channel { get; init; }

    /// <summary>The message that was pressed; null for a view.</summary>
    public string? MessageId { get; init; }

    /// <summary>Where one answer can be written to, for the person alone.</summary>
    public Uri? ResponseUrl { get; init; }

    /// <summary>The button that was pressed; null where it was something else.</summary>
    public PressedButton? Button { get; init; }

    /// <summary>What the inputs hold.</summary>
    public ImmutableDictionary<string, string> Inputs { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The ids of all the inputs, in reading order.</summary>
    public ImmutableArray<string> InputIds { get; init; } = [];

    /// <summary>What a view was opened with.</summary>
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

/// <summary>A button, as it was written.</summary>
/// <param name="ActionId">Which one it is.</param>
/// <param name="Value">What it says; null where it says nothing.</param>
internal sealed record PressedButton(string ActionId, string? Value)
{
    public static PressedButton? Read(JsonElement root) => root.Objects("actions")
        .Where(static action => action.Text("type") == "button")
        .Select(static action => new PressedButton(action.Word("action_id") ?? "", action.Word("value")))
        .FirstOrDefault();
}
