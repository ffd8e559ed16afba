using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.People;

namespace MentorBot.CheckIns;

/// <summary>Shares something of this week's check-in by typing.</summary>
internal sealed class ShareDialog : IDialog
{
    public static string Name => "share";
    public static int Version => 1;

    public async Task RunAsync(IDialogContext talk)
    {
        string week = CheckIn.WeekOf(talk.Today);
        IReadOnlyList<ShareOffer> offers = await talk.Look("offers", rows => Sharing.OffersAsync(rows, week));
        if (offers.Count == 0)
        {
            Circle circle = await talk.Look("circle", rows => PeopleBook.CircleAsync(rows));
            await talk.Say(Card.Of(new Paragraph(circle is { Manager: null, Mentor: null } ? CheckInWords.NobodyToShareWith : CheckInWords.NothingToShare)));
            return;
        }

        string? what = await talk.Ask<string?>("what", CheckInCards.Share(offers));
        if (what is null)
        {
            await talk.Say(Card.Of(new Paragraph(CheckInWords.KeptToYourself)));
            return;
        }

        ShareOffer chosen = offers.First(offer => offer.What == what);
        CheckIn? shared = await talk.Once("share", turn => Sharing.ShareAsync(turn, chosen.Id), CheckInWords.SharedHint);
        await talk.Say(Card.Of(new Paragraph(chosen.IsSharedIn(shared) ? CheckInWords.Shared(chosen.With) : CheckInWords.NothingToShare)));
    }
}
