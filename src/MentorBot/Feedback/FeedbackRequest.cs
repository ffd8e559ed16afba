using MentorBot.Conversation.Dialogs;
using MentorBot.People;

namespace MentorBot.Feedback;

/// <summary>Somebody asked for feedback; kept in the rows of whoever was asked.</summary>
/// <param name="Id">Letters and digits.</param>
/// <param name="From">Who asked.</param>
/// <param name="Text">What they wrote.</param>
/// <param name="At">When it was received.</param>
internal sealed record FeedbackRequest(string Id, Contact From, string Text, DateTimeOffset At)
{
    public static readonly RowKind<FeedbackRequest> Kind = new("feedback-request", 1);
}

/// <summary>Somebody asks a colleague for feedback.</summary>
internal sealed record RequestLetter(string Id, string Name, string Text)
{
    public static readonly RowKind<RequestLetter> Kind = new("feedback.request", 1);
}

/// <summary>A request was written. Raised in the turn of whoever asks.</summary>
internal sealed record FeedbackRequested(string Id, Contact To, string Text);
