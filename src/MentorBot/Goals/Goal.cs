using System.Text.Json.Serialization;
using MentorBot.Conversation.Dialogs;

namespace MentorBot.Goals;

/// <summary>A micro-goal: one small thing that fits into a few weeks.</summary>
/// <param name="Id">Letters and digits.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Criterion">How its owner will see that it is done.</param>
/// <param name="Due">By when, where its owner is.</param>
/// <param name="State">Where it stands.</param>
/// <param name="CreatedAt">When it was set.</param>
internal sealed record Goal(
    string Id, string Title, string? Criterion, DateOnly Due, GoalState State, DateTimeOffset CreatedAt)
{
    public static readonly RowKind<Goal> Kind = new("goal", 1);

    /// <summary>When it was done or let go.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    [JsonIgnore]
    public bool IsOpen => State is GoalState.Open or GoalState.OnTrack or GoalState.Stuck;
}

/// <summary>Where a goal stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GoalState>))]
public enum GoalState
{
    /// <summary>Set, and nothing said since.</summary>
    Open,

    /// <summary>Going as planned.</summary>
    OnTrack,

    /// <summary>Something is in the way.</summary>
    Stuck,

    /// <summary>Reached.</summary>
    Done,

    /// <summary>Let go.</summary>
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
