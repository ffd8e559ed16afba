using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;

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
            await talk.Say(Card.Of(new Paragraph(CheckInWords.NothingToShare)));
            return;
        }

        string? what = await talk.Ask<string?>("what", CheckInCards.Share(offers));
        if (what is null)
        {
            await talk.Say(Card.Of(new Paragraph(CheckInWords.KeptToYourself)));
            return;
        }

        await talk.Once("share", turn => Sharing.ShareAsync(turn, week, what), CheckInWords.SharedHint);
        await talk.Say(Card.Of(new Paragraph(CheckInWords.Shared(offers.First(offer => offer.What == what).With))));
    }
}
