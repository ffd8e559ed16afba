using System.Text.Json.Serialization;
using MentorBot.Conversation.Dialogs;

namespace MentorBot.Goals;

/// <summary>
/// Text that shows progress on a micro-goal: one's own words, or a colleague's message. Only the person who keeps it
/// sees it. Of the author nothing is kept except what the text itself says.
/// </summary>
/// <param name="Id">Letters and digits.</param>
/// <param name="GoalId">The id of the goal.</param>
/// <param name="Text">The text.</param>
/// <param name="SavedAt">When it was saved.</param>
internal sealed record Evidence(string Id, string GoalId, string Text, DateTimeOffset SavedAt)
{
    public static readonly RowKind<Evidence> Kind = new("evidence", 1);

    /// <summary>The maximum length of a piece of evidence, in characters.</summary>
    public const int LongestText = 500;

    /// <summary>The text, cut to the maximum length where it is longer.</summary>
    public static (string Text, bool IsCut) Fit(string text)
    {
        string trimmed = text.Trim();
        if (trimmed.Length <= LongestText) return (trimmed, false);
        int end = LongestText - 1;
        if (char.IsHighSurrogate(trimmed[end - 1])) end--;
        return (trimmed[..end].TrimEnd() + "…", true);
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Evidence))]
[JsonSerializable(typeof(IReadOnlyList<Evidence>))]
[JsonSerializable(typeof(bool))]
internal sealed partial class EvidenceJson : JsonSerializerContext;
