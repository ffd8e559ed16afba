using MentorBot.Conversation.Dialogs;
using MentorBot.People;

namespace MentorBot.CheckIns;

/// <summary>
/// What of a check-in can be shared with whom: a win with whoever leads the person, a blocker with whoever mentors them. Everything is the person's alone
/// until they share it.
/// </summary>
internal static class Sharing
{
    public const string Win = "win";
    public const string Blocker = "blocker";

    /// <summary>What is left to share of a check-in.</summary>
    public static IReadOnlyList<ShareOffer> Offers(CheckIn checkIn, Circle circle)
    {
        List<ShareOffer> offers = [];
        if (circle.Mentor is { } mentor && checkIn.Blocker is { } blocker && checkIn.BlockerShare?.Text != blocker)
            offers.Add(new ShareOffer(checkIn.Week, Blocker, mentor.Call));
        if (circle.Manager is { } manager && checkIn.Win is { } win && checkIn.WinShare?.Text != win)
            offers.Add(new ShareOffer(checkIn.Week, Win, manager.Call));
        return offers;
    }

    /// <summary>What is left to share of the check-in of that week; nothing where there is none.</summary>
    public static async Task<IReadOnlyList<ShareOffer>> OffersAsync(IRows rows, string week) =>
        await rows.FindAsync(CheckIn.Kind, week) is { } checkIn ? Offers(checkIn, await PeopleBook.CircleAsync(rows)) : [];

    /// <summary>Shares it, unless that is not to be had, or was done already.</summary>
    /// <returns>The check-in as it is now; null where there is none.</returns>
    public static async Task<CheckIn?> ShareAsync(ITurn turn, string week, string what, CancellationToken cancellationToken = default)
    {
        if (await turn.FindAsync(CheckIn.Kind, week, cancellationToken) is not { } checkIn) return null;
        Circle circle = await PeopleBook.CircleAsync(turn, cancellationToken);
        if (Offers(checkIn, circle).All(offer => offer.What != what)) return checkIn;
        bool isWin = what == Win;
        Share share = isWin ? new Share(turn.NewId(), circle.Manager!, checkIn.Win!) : new Share(turn.NewId(), circle.Mentor!, checkIn.Blocker!);
        CheckIn shared = isWin ? checkIn with { WinShare = share } : checkIn with { BlockerShare = share };
        turn.Put(CheckIn.Kind, week, shared);
        SharedWords words = new(share.Id, share.With, share.Text, turn.Now);
        turn.Raise(isWin ? new WinShared(words) : new BlockerShared(words));
        return shared;
    }
}

/// <summary>Something that can be shared.</summary>
/// <param name="Week">Of which check-in.</param>
/// <param name="What"><see cref="Sharing.Win"/> or <see cref="Sharing.Blocker"/>.</param>
/// <param name="With">With whom, as they are called.</param>
internal sealed record ShareOffer(string Week, string What, string With);
