using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Messages;
using MentorBot.People;
using MentorBot.Turns;
using MentorBot.Turns.Features;

namespace MentorBot.CheckIns;

/// <summary>The weekly check-in: reminders, the dialog, and sharing as far as the person wants.</summary>
internal sealed class CheckInsFeature : IFeature
{
    /// <summary>The dialogs about the check-in of one week.</summary>
    public static readonly string[] DialogsOfAWeek = [CheckInDialog.Name, ShareDialog.Name];

    public void Register(Routes routes)
    {
        routes.Rows(CheckInJson.Default);
        routes.Age(CheckIn.Kind, checkIn => checkIn.At);
        routes.Merge(CheckIn.Kind, (stays, comes) => stays.With(comes));
        PeopleBook.Follow(
            routes, CheckIn.Kind, Names(one => one.WinShare),
            (one, with) => one with { WinShare = Seen(one.WinShare, with) });
        PeopleBook.Follow(
            routes, CheckIn.Kind, Names(one => one.BlockerShare),
            (one, with) => one with { BlockerShare = Seen(one.BlockerShare, with) });
        routes.Dialogs.Add(() => new CheckInDialog(), restartEdits: true, continues: IsOfWeek);
        routes.Dialogs.Add(() => new ShareDialog());
        routes.Command<CheckInDialog>(CheckInWords.CheckInCommand);
        routes.Command<ShareDialog>(CheckInWords.ShareCommand);
        routes.Intent("checkin.start", CheckInWords.CheckInCommand);
        routes.Intent("share", CheckInWords.ShareCommand);
        routes.Action(CheckInCards.ShareVerb, ShareAsync);
        routes.Nudge(CheckInRhythm.Nudge, CheckInRhythm.CallAsync);
        routes.When<Installed>((turn, _, cancellationToken) => CheckInRhythm.BeginAsync(turn, cancellationToken));
        routes.When<HomeOpened>((turn, _, cancellationToken) => CheckInRhythm.BeginAsync(turn, cancellationToken));
        routes.When<Enrolled>((turn, _, cancellationToken) => CheckInRhythm.BeginAsync(turn, cancellationToken));
        routes.When<CircleGrew>((turn, _, cancellationToken) => CheckInRhythm.BeginAsync(turn, cancellationToken));
        routes.When<CheckInSaved>(CheckInRhythm.PassWeekAsync);
        routes.When<SummaryOutdated>(ShowAnewAsync);
        routes.When<WinShared>((turn, _, cancellationToken) => CloseShareAsync(turn, cancellationToken));
        routes.When<BlockerShared>((turn, _, cancellationToken) => CloseShareAsync(turn, cancellationToken));
        PastIntents.Register(routes);
        TellIntents.Register(routes);
    }

    /// <summary>Answers that were left in an earlier week do not stand before this week's question.</summary>
    private static bool IsOfWeek(DateOnly begun, DateOnly today) => CheckIn.WeekOf(begun) == CheckIn.WeekOf(today);

    /// <summary>The question what to share is answered where a button of another card shared it.</summary>
    private static Task CloseShareAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.Dialogs.FinishAsync(ShareDialog.Name, _ => true, CheckInWords.SharedElsewhere, cancellationToken);

    private static Func<CheckIn, (string, Contact)> Names(Func<CheckIn, Share?> share) =>
        one => (one.Week, share(one)?.With ?? Contact.Former);

    /// <summary>
    /// A person who was forgotten no longer sees anything: what was shared with them is visible to its owner only.
    /// </summary>
    private static Share? Seen(Share? share, Contact with) =>
        with.IsFormer || share is null ? null : share with { With = with };

    private static async Task ShareAsync(Turn turn, string? subject, CancellationToken cancellationToken)
    {
        CheckIn? checkIn = subject is null ? null : await Sharing.ShareAsync(turn, subject, cancellationToken);
        if (checkIn is null) turn.Say(Card.Of(new Paragraph(CheckInWords.NothingToShare)));
        else turn.ShowInPlace(CheckInCards.Summary(checkIn, await PeopleBook.CircleAsync(turn, cancellationToken)));
    }

    /// <summary>Updates the summary's list of who sees what, also where something was shared by typing.</summary>
    private static async Task ShowAnewAsync(Turn turn, SummaryOutdated outdated, CancellationToken cancellationToken)
    {
        if (await turn.FindAsync(CheckIn.Kind, outdated.Week, cancellationToken) is not { } checkIn) return;
        turn.Replace(
            CheckInCards.SummaryKey(checkIn.Week),
            CheckInCards.Summary(checkIn, await PeopleBook.CircleAsync(turn, cancellationToken)));
    }
}
