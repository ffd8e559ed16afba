using System.Text.Json.Serialization;
using MentorBot.Conversation.Dialogs;
using MentorBot.People;

namespace MentorBot.Feedback;

/// <summary>A win that somebody shared with the person who leads them; kept in the latter's rows.</summary>
/// <param name="Id">As the one who shared it named it.</param>
/// <param name="From">Who shared it.</param>
/// <param name="Text">The win.</param>
/// <param name="At">When it came.</param>
internal sealed record SharedWin(string Id, Contact From, string Text, DateTimeOffset At)
{
    public static readonly RowKind<SharedWin> Kind = new("win", 1);

    /// <summary>The manager was asked for feedback on it, or gave some: nobody asks a second time.</summary>
    public bool Asked { get; init; }

    /// <summary>The manager gave some.</summary>
    public bool Given { get; init; }
}

/// <summary>
/// On which day the manager was last asked, since that happens once a day at most, and for which win.
/// </summary>
internal sealed record LastAsked(DateOnly Day, string Win)
{
    public static readonly RowKind<LastAsked> Kind = new("feedback-asked", 1);
}

/// <summary>In the rows of whoever shared a win: the moment for feedback on it has been told.</summary>
internal sealed record MomentTold(DateTimeOffset At)
{
    public static readonly RowKind<MomentTold> Kind = new("feedback-moment", 1);
}

/// <summary>Feedback, in the rows of who gave it and of who got it, under the same id.</summary>
/// <param name="Id">Letters and digits.</param>
/// <param name="With">The other.</param>
/// <param name="Situation">The win that it is about.</param>
/// <param name="Did">What they did.</param>
/// <param name="IsMine">Given by the owner of the row.</param>
/// <param name="At">When.</param>
internal sealed record FeedbackRow(
    string Id, Contact With, string Situation, string Did, bool IsMine, DateTimeOffset At)
{
    public static readonly RowKind<FeedbackRow> Kind = new("feedback", 1);

    /// <summary>What it changed.</summary>
    public string? Impact { get; init; }

    /// <summary>A next step.</summary>
    public string? Next { get; init; }

    /// <summary>The next step became a goal, and whoever gave it has heard so or is about to.</summary>
    public bool Taken { get; init; }
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
internal sealed partial class FeedbackJson : JsonSerializerContext;
