using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.Conversation.Messages;
using MentorBot.Turns;

namespace MentorBot.Welcome;

/// <summary>
/// Tells people who edit or delete what they wrote to the bot that what was saved stays unchanged, and what they can
/// do: at most once a day, since somebody may tidy up a whole chat.
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

/// <summary>The person was told that what they saved stays unchanged.</summary>
/// <param name="At">When they were told.</param>
internal sealed record UnchangedRow(DateTimeOffset At)
{
    public static readonly RowKind<UnchangedRow> Kind = new("unchanged", 1);
}
