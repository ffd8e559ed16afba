using System.Text.Json.Serialization;
using MentorBot.Conversation.Dialogs;

namespace MentorBot.Feedback;

/// <summary>A win is shared with the sender's manager.</summary>
internal sealed record WinLetter(string Id, string Name, string Text)
{
    public static readonly RowKind<WinLetter> Kind = new("feedback.win", 1);
}

/// <summary>
/// It is a good moment for feedback on a win. The letter does not say why: the reason is private to the sender.
/// </summary>
internal sealed record MomentLetter(string WinId)
{
    public static readonly RowKind<MomentLetter> Kind = new("feedback.moment", 1);
}

/// <summary>Feedback is given.</summary>
internal sealed record FeedbackLetter(string Id, string Name, string Situation, string Did)
{
    public static readonly RowKind<FeedbackLetter> Kind = new("feedback.given", 1);

    /// <summary>The effect of what they did.</summary>
    public string? Impact { get; init; }

    /// <summary>A next step.</summary>
    public string? Next { get; init; }

    /// <summary>It is a thank-you: <see cref="Did"/> is all that it says.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsThanks { get; init; }
}

/// <summary>The next step of that feedback was made a goal.</summary>
internal sealed record TakenLetter(string Id)
{
    public static readonly RowKind<TakenLetter> Kind = new("feedback.taken", 1);
}
