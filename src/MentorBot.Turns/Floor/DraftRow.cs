using System.Collections.Immutable;
using MentorBot.Conversation.Dialogs;

namespace MentorBot.Turns.Floor;

/// <summary>What was answered in a dialog that was left: offered when it is started again, for 30 days.</summary>
internal sealed record DraftRow(string Dialog, DateOnly Day, ImmutableSortedDictionary<string, string> Answers, DateTimeOffset KeptUntil)
{
    public static readonly RowKind<DraftRow> Kind = new("draft", 1);
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);
}

/// <summary>What was answered to a question whose card may still be on somebody's screen.</summary>
internal sealed record AnsweredRow(string Dialog, DateTimeOffset At, string Quote)
{
    public static readonly RowKind<AnsweredRow> Kind = new("answered", 1);
}
