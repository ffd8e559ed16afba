using System.Text.Json.Serialization;
using MentorBot.Conversation.Dialogs;
using MentorBot.People;

namespace MentorBot.Feedback;

/// <summary>Feedback, in the rows of its giver and of its recipient, under the same id.</summary>
/// <param name="Id">Letters and digits.</param>
/// <param name="With">The other person.</param>
/// <param name="Situation">The win, or the request, that it is about; empty where it is about neither.</param>
/// <param name="Did">What the recipient did.</param>
/// <param name="IsMine">Whether the owner of the row gave it.</param>
/// <param name="At">When it was given.</param>
internal sealed record FeedbackRow(
    string Id, Contact With, string Situation, string Did, bool IsMine, DateTimeOffset At)
{
    public static readonly RowKind<FeedbackRow> Kind = new("feedback", 1);

    /// <summary>The effect of what they did.</summary>
    public string? Impact { get; init; }

    /// <summary>A next step.</summary>
    public string? Next { get; init; }

    /// <summary>The next step became a goal, and the giver of the feedback was told or is about to be.</summary>
    public bool Taken { get; init; }

    /// <summary>It is a thank-you: <see cref="Did"/> is all that it says.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsThanks { get; init; }
}
