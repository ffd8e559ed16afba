using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.People;
using MentorBot.Turns;
using MentorBot.Turns.Features;

namespace MentorBot.CheckIns;

/// <summary>A person's check-ins, for the features that use them.</summary>
public static class CheckInBook
{
    /// <summary>The token of the button that starts a check-in, or changes this week's.</summary>
    public static ActionToken Start { get; } = new(Routes.CommandVerb, CheckInWords.CheckInCommand.Command);

    /// <summary>
    /// Begins the weekly reminders to check in, unless they were begun before or the person only leads or mentors
    /// others.
    /// </summary>
    public static Task BeginAskingAsync(Turn turn, CancellationToken cancellationToken) =>
        CheckInRhythm.BeginAsync(turn, cancellationToken);

    /// <summary>The win that was shared last; null where none was shared.</summary>
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
/// <param name="Id">Unique among everything that anybody shares.</param>
/// <param name="With">Who can see it.</param>
/// <param name="Text">The text.</param>
/// <param name="At">When it was shared.</param>
public sealed record SharedWords(string Id, Contact With, string Text, DateTimeOffset At);

/// <summary>A win was shared with the person's manager. Raised in the person's turn.</summary>
public sealed record WinShared(SharedWords Words);

/// <summary>A blocker was shared with the person's mentor. Raised in the person's turn.</summary>
public sealed record BlockerShared(SharedWords Words);
