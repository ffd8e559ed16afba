using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.People;
using MentorBot.Turns;
using MentorBot.Turns.Features;

namespace MentorBot.CheckIns;

/// <summary>A person's check-ins, for the features that use them.</summary>
public static class CheckInBook
{
    /// <summary>The button's token that starts a check-in, or changes this week's.</summary>
    public static ActionToken Start { get; } = new(Routes.CommandVerb, CheckInWords.CheckInCommand.Command);

    /// <summary>
    /// Begins to ask for the person's weeks, unless that was begun before or they only lead or mentor others.
    /// </summary>
    public static Task BeginAskingAsync(Turn turn, CancellationToken cancellationToken) =>
        CheckInRhythm.BeginAsync(turn, cancellationToken);

    /// <summary>The win that was shared last; null where none ever was.</summary>
    public static async Task<SharedWords?> LastSharedWinAsync(IRows rows, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        IReadOnlyList<CheckIn> checkIns = await rows.ListAsync(CheckIn.Kind, cancellationToken);
        return checkIns.Where(checkIn => checkIn.WinShare is not null)
            .Select(checkIn => WordsOf(checkIn.WinShare!, checkIn)).MaxBy(words => words.At);
    }

    private static SharedWords WordsOf(Share share, CheckIn checkIn) =>
        new(share.Id, share.With, share.Text, share.At ?? checkIn.At);
}

/// <summary>Something that a person showed to another.</summary>
/// <param name="Id">Names it among all that anybody shares.</param>
/// <param name="With">Who can see it.</param>
/// <param name="Text">The words.</param>
/// <param name="At">When they were shown.</param>
public sealed record SharedWords(string Id, Contact With, string Text, DateTimeOffset At);

/// <summary>A win was shared with whoever leads the person. Raised in the person's turn.</summary>
public sealed record WinShared(SharedWords Words);

/// <summary>A blocker was shared with whoever mentors the person. Raised in the person's turn.</summary>
public sealed record BlockerShared(SharedWords Words);
