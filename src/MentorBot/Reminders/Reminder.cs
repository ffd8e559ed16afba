using System.Text.Json.Serialization;
using MentorBot.Conversation.Dialogs;

namespace MentorBot.Reminders;

/// <summary>Something that a person asked to be reminded of.</summary>
/// <param name="Id">Letters and digits.</param>
/// <param name="Text">What of, in their words.</param>
/// <param name="At">When they asked for it.</param>
/// <param name="Due">When it is due.</param>
internal sealed record Reminder(string Id, string Text, DateTimeOffset At, DateTimeOffset Due)
{
    /// <summary>How many a person can have open.</summary>
    public const int MostOpen = 20;

    public static readonly RowKind<Reminder> Kind = new("reminder", 1);

    /// <summary>Whether it is about giving feedback.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsFeedback { get; init; }

    /// <summary>When it arrived; null while it is open.</summary>
    public DateTimeOffset? Arrived { get; init; }
}

/// <summary>A question of the bot that the person put aside, by the name of its dialog.</summary>
/// <param name="Dialog">The dialog's name.</param>
/// <param name="Given">The values that the dialog was started with.</param>
/// <param name="At">When it was put aside.</param>
internal sealed record PutAside(string Dialog, ImmutableSortedDictionary<string, string> Given, DateTimeOffset At)
{
    public static readonly RowKind<PutAside> Kind = new("put-aside", 1);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Reminder))]
[JsonSerializable(typeof(PutAside))]
internal sealed partial class ReminderJson : JsonSerializerContext;
