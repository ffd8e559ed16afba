using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Messages;
using MentorBot.People;
using MentorBot.Turns;

namespace MentorBot.CheckIns;

/// <summary>The weekly check-in: asked for, told, and shared as far as the person wants.</summary>
internal sealed class CheckInsRoom : IRoom
{
    public void Describe(Routes routes)
    {
        routes.Rows(CheckInJson.Default);
        routes.Dialogs.Add(() => new CheckInDialog(), restartEdits: true);
        routes.Dialogs.Add(() => new ShareDialog());
        routes.Command<CheckInDialog>(CheckInWords.CheckInCommand);
        routes.Command<ShareDialog>(CheckInWords.ShareCommand);
        routes.Action(CheckInCards.ShareVerb, ShareAsync);
        routes.Nudge(CheckInRhythm.Nudge, CheckInRhythm.CallAsync);
        routes.When<Installed>((turn, _, cancellationToken) => CheckInRhythm.BeginAsync(turn, cancellationToken));
        routes.When<Enrolled>((turn, _, cancellationToken) => CheckInRhythm.BeginAsync(turn, cancellationToken));
        routes.When<CheckInSaved>(CheckInRhythm.PassWeekAsync);
    }

    /// <summary>The summary says from now on who sees what, wherever it stands.</summary>
    private static async Task ShareAsync(Turn turn, string? subject, CancellationToken cancellationToken)
    {
        CheckIn? checkIn = subject?.Split('.') is [string week, string what] ? await Sharing.ShareAsync(turn, week, what, cancellationToken) : null;
        if (checkIn is null)
        {
            turn.Say(Card.Of(new Paragraph(CheckInWords.NothingToShare)));
            return;
        }

        Card summary = CheckInCards.Summary(checkIn, await PeopleBook.CircleAsync(turn, cancellationToken));
        turn.ShowInPlace(summary);
        turn.Replace(CheckInCards.SummaryKey(checkIn.Week), summary);
    }
}
