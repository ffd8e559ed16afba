using MentorBot.Conversation.Dialogs;

namespace MentorBot.Feedback;

/// <summary>A win is shared with whoever leads the sender.</summary>
internal sealed record WinLetter(string Id, string Name, string Text)
{
    public static readonly RowKind<WinLetter> Kind = new("feedback.win", 1);
}

/// <summary>Now would be a good moment for feedback on a win. It does not say why: that is the sender's own.</summary>
internal sealed record MomentLetter(string WinId)
{
    public static readonly RowKind<MomentLetter> Kind = new("feedback.moment", 1);
}

/// <summary>Feedback is given.</summary>
internal sealed record FeedbackLetter(string Id, string Name, string Situation, string Did)
{
    public static readonly RowKind<FeedbackLetter> Kind = new("feedback.given", 1);

    /// <summary>What it changed.</summary>
    public string? Impact { get; init; }

    /// <summary>A next step.</summary>
    public string? Next { get; init; }
}

/// <summary>The next step of that feedback became a goal.</summary>
internal sealed record TakenLetter(string Id)
{
    public static readonly RowKind<TakenLetter> Kind = new("feedback.taken", 1);
}
