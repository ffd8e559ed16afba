using System.Text.Json.Serialization;
using MentorBot.Conversation.Dialogs;
using MentorBot.People;

namespace MentorBot.Feedback;

/// <summary>A win that somebody shared with their manager; kept in the manager's rows.</summary>
/// <param name="Id">The id that the person who shared it gave it.</param>
/// <param name="From">The person who shared it.</param>
/// <param name="Text">The win.</param>
/// <param name="At">When it was received.</param>
internal sealed record SharedWin(string Id, Contact From, string Text, DateTimeOffset At)
{
    public static readonly RowKind<SharedWin> Kind = new("win", 1);

    /// <summary>The manager was asked for feedback on it, or gave some: they are not asked again.</summary>
    public bool Asked { get; init; }

    /// <summary>The manager gave feedback.</summary>
    public bool Given { get; init; }
}

/// <summary>
/// The day on which the manager was last asked, since that happens at most once a day, and the win it was about.
/// </summary>
internal sealed record LastAsked(DateOnly Day, string Win)
{
    public static readonly RowKind<LastAsked> Kind = new("feedback-asked", 1);
}

/// <summary>In the rows of the person who shared a win: the manager has been told of the moment for feedback.</summary>
internal sealed record MomentTold(DateTimeOffset At)
{
    public static readonly RowKind<MomentTold> Kind = new("feedback-moment", 1);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(SharedWin))]
[JsonSerializable(typeof(LastAsked))]
[JsonSerializable(typeof(MomentTold))]
[JsonSerializable(typeof(FeedbackRow))]
[JsonSerializable(typeof(WinLetter))]
[JsonSerializable(typeof(MomentLetter))]
[JsonSerializable(typeof(FeedbackLetter))]
[JsonSerializable(typeof(TakenLetter))]
[JsonSerializable(typeof(FeedbackRequest))]
[JsonSerializable(typeof(RequestLetter))]
internal sealed partial class FeedbackJson : JsonSerializerContext;
