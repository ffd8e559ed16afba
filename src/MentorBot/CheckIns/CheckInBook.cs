using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.People;
using MentorBot.Turns;

namespace MentorBot.CheckIns;

/// <summary>A person's check-ins, for the rooms that talk about them.</summary>
public static class CheckInBook
{
    /// <summary>The button's token that starts a check-in, or changes this week's.</summary>
    public static ActionToken Start { get; } = new(Routes.CommandVerb, CheckInWords.CheckInCommand.Command);

    /// <summary>The win that was shared last; null where none ever was.</summary>
    public static async Task<SharedWords?> LastSharedWinAsync(IRows rows, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        IReadOnlyList<CheckIn> checkIns = await rows.ListAsync(CheckIn.Kind, cancellationToken);
        return checkIns.LastOrDefault(checkIn => checkIn.WinShare is not null) is { WinShare: { } share } last
            ? new SharedWords(share.Id, share.With, share.Text, last.At)
            : null;
    }
}

/// <summary>Something that a person showed to another.</summary>
/// <param name="Id">Names it among all that anybody shares.</param>
/// <param name="With">Who can see it.</param>
/// <param name="Text">The words.</param>
/// <param name="At">When the check-in was saved that they are of.</param>
public sealed record SharedWords(string Id, Contact With, string Text, DateTimeOffset At);

/// <summary>A win was shared with whoever leads the person. Raised in the person's turn.</summary>
public sealed record WinShared(SharedWords Words);

/// <summary>A blocker was shared with whoever mentors the person. Raised in the person's turn.</summary>
public sealed record BlockerShared(SharedWords Words);
