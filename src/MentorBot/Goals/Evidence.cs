using System.Text.Json.Serialization;
using MentorBot.Conversation.Dialogs;

namespace MentorBot.Goals;

/// <summary>
/// Words that show how a micro-goal is coming along: one's own, or a colleague's message. Whoever keeps them sees them,
/// and nobody else; of whoever wrote them nothing is kept but what their words say.
/// </summary>
/// <param name="Id">Letters and digits.</param>
/// <param name="GoalId">Of which goal.</param>
/// <param name="Text">The words.</param>
/// <param name="SavedAt">When they were kept.</param>
internal sealed record Evidence(string Id, string GoalId, string Text, DateTimeOffset SavedAt)
{
    public static readonly RowKind<Evidence> Kind = new("evidence", 1);

    /// <summary>The longest piece of evidence, in characters.</summary>
    public const int LongestText = 500;

    /// <summary>The text, cut where it is longer than one piece can be.</summary>
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
