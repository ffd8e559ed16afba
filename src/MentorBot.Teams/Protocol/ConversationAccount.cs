using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentorBot.Teams.Protocol;

/// <summary>A conversation. See <see href="https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md#conversation-account"/>.</summary>
/// <param name="Id">Unique in its channel. A thread's root follows as <c>;messageid=…</c>.</param>
internal sealed record ConversationAccount(string Id)
{
    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>; null in meetings and on some channels.</summary>
    public string? ConversationType { get; init; }

    /// <summary>The tenant that the conversation lives in.</summary>
    public string? TenantId { get; init; }

    /// <summary>More than two take part.</summary>
    public bool? IsGroup { get; init; }

    /// <summary>The conversation's name, where it has one.</summary>
    public string? Name { get; init; }

    /// <summary>What else the platform says of it: a reply hands it all back. Set by the JSON reader alone, which cannot init it.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    /// <summary>Only the bot and one person take part.</summary>
    [JsonIgnore]
    public bool IsPersonal => ConversationType is { } type
        ? string.Equals(type, "personal", StringComparison.OrdinalIgnoreCase)
        : IsGroup != true && !Id.StartsWith("19:", StringComparison.Ordinal);
}
