using System.Text.Json.Serialization;
using MentorBot.Conversation.Dialogs;

namespace MentorBot.Goals;

/// <summary>A micro-goal: one small thing that fits into a few weeks.</summary>
/// <param name="Id">Letters and digits.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Criterion">How its owner will see that it is done.</param>
/// <param name="Due">The day by which it is due, in its owner's time zone.</param>
/// <param name="State">Its progress.</param>
/// <param name="CreatedAt">When it was set.</param>
internal sealed record Goal(
    string Id, string Title, string? Criterion, DateOnly Due, GoalState State, DateTimeOffset CreatedAt)
{
    public static readonly RowKind<Goal> Kind = new("goal", 1);

    /// <summary>When it was done or dropped.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    [JsonIgnore]
    public bool IsOpen => State is GoalState.Open or GoalState.OnTrack or GoalState.Stuck;
}

/// <summary>The progress of a goal.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GoalState>))]
public enum GoalState
{
    /// <summary>Set, without news since.</summary>
    Open,

    /// <summary>Going as planned.</summary>
    OnTrack,

    /// <summary>Something is in the way.</summary>
    Stuck,

    /// <summary>Reached.</summary>
    Done,

    /// <summary>Given up.</summary>
    Dropped,
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Goal))]
[JsonSerializable(typeof(IReadOnlyList<Goal>))]
[JsonSerializable(typeof(IReadOnlyList<OpenGoal>))]
[JsonSerializable(typeof(bool))]
internal sealed partial class GoalJson : JsonSerializerContext;
