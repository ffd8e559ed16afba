using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.People;

namespace MentorBot.CheckIns;

/// <summary>Shares a part of this week's check-in by a typed command.</summary>
internal sealed class ShareDialog : IDialog
{
    public static string Name => "share";
    public static int Version => 1;

    public async Task RunAsync(IDialogContext context)
    {
        string week = CheckIn.WeekOf(context.Today);
        IReadOnlyList<ShareOffer> offers = await context.Look("offers", rows => Sharing.OffersAsync(rows, week));
        if (offers.Count == 0)
        {
            Circle circle = await context.Look("circle", rows => PeopleBook.CircleAsync(rows));
            await context.Say(Card.Of(new Paragraph(
                circle is { Manager: null, Mentor: null }
                    ? CheckInWords.NobodyToShareWith
                    : CheckInWords.NothingToShare)));
            return;
        }

        string? what = await context.Ask<string?>("what", CheckInCards.Share(offers));
        if (what is null)
        {
            await context.Say(Card.Of(new Paragraph(CheckInWords.KeptToYourself)));
            return;
        }

        ShareOffer chosen = offers.First(offer => offer.What == what);
        CheckIn? shared =
            await context.Once("share", turn => Sharing.ShareAsync(turn, chosen.Id), CheckInWords.SharedHint);
        await context.Say(chosen.IsSharedIn(shared)
            ? Card.Of(new Paragraph(CheckInWords.Shared(chosen.With))) with { About = [chosen.WithId] }
            : Card.Of(new Paragraph(CheckInWords.NothingToShare)));
    }
}
