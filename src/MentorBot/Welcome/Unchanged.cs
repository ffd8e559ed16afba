using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.Conversation.Messages;
using MentorBot.Turns;

namespace MentorBot.Welcome;

/// <summary>
/// Whoever edits or deletes what they wrote to the bot hears that what came of it stays as it was, and what to do: at
/// most once a day, since somebody may tidy up a whole chat.
/// </summary>
internal static class Unchanged
{
    private static readonly TimeSpan Quiet = TimeSpan.FromDays(1);

    public static async Task SayAsync(Turn turn, MessageChanged changed, CancellationToken cancellationToken)
    {
        string id = changed.Deleted ? "deleted" : "edited";
        if (await turn.FindAsync(UnchangedRow.Kind, id, cancellationToken) is { } told && turn.Now < told.At + Quiet)
            return;
        turn.Put(UnchangedRow.Kind, id, new UnchangedRow(turn.Now));
        turn.Say(Card.Of(new Paragraph(changed.Deleted ? WelcomeWords.DeletedText : WelcomeWords.EditedText)));
    }
}

/// <summary>That somebody was told that what they saved stays as it was.</summary>
/// <param name="At">When.</param>
internal sealed record UnchangedRow(DateTimeOffset At)
{
    public static readonly RowKind<UnchangedRow> Kind = new("unchanged", 1);
}
