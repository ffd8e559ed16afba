using System.Collections.Immutable;
using MentorBot.Conversation.Dialogs;

namespace MentorBot.Turns.Floor;

/// <summary>What was answered in a dialog that was left: offered when it is started again, for 30 days.</summary>
internal sealed record DraftRow(string Dialog, DateOnly Day, ImmutableSortedDictionary<string, string> Answers, DateTimeOffset KeptUntil)
{
    public static readonly RowKind<DraftRow> Kind = new("draft", 1);
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>What was handed to a dialog to tell it what it is about, rather than as an answer, has a name that begins so.</summary>
    private const char TellsAbout = '#';

    public static bool IsAnswer(string name) => name[0] != TellsAbout;

    /// <summary>What the dialog was about.</summary>
    public ImmutableSortedDictionary<string, string> About() => Answers.RemoveRange(Answers.Keys.Where(IsAnswer));

    public bool IsAbout(IReadOnlyDictionary<string, string> given) =>
        About() is var about && about.Count == given.Count && about.All(one => given.GetValueOrDefault(one.Key) == one.Value);
}

/// <summary>What was answered to a question whose card may still be on somebody's screen.</summary>
internal sealed record AnsweredRow(string Dialog, DateTimeOffset At, string Quote)
{
    public static readonly RowKind<AnsweredRow> Kind = new("answered", 1);
}
