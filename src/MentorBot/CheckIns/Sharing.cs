using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using MentorBot.Conversation.Dialogs;
using MentorBot.People;

namespace MentorBot.CheckIns;

/// <summary>
/// Decides which part of a check-in can be shared, and with which person: a win with the manager, a blocker with the
/// mentor. Everything is private until the person shares it.
/// </summary>
internal static class Sharing
{
    public const string Win = "win";
    public const string Blocker = "blocker";

    /// <summary>What can still be shared of a check-in.</summary>
    public static IReadOnlyList<ShareOffer> Offers(CheckIn checkIn, Circle circle)
    {
        List<ShareOffer> offers = [];
        if (circle.Mentor is { } mentor && checkIn.Blocker is { } blocker && checkIn.BlockerShare?.Text != blocker)
            offers.Add(new ShareOffer(checkIn.Week, Blocker, mentor.Call, blocker) { WithId = mentor.Id });
        if (circle.Manager is { } manager && checkIn.Win is { } win && checkIn.WinShare?.Text != win)
            offers.Add(new ShareOffer(checkIn.Week, Win, manager.Call, win) { WithId = manager.Id });
        return offers;
    }

    /// <summary>What can still be shared of the check-in of that week; empty where there is none.</summary>
    public static async Task<IReadOnlyList<ShareOffer>> OffersAsync(
        IRows rows, string week, CancellationToken cancellationToken = default) =>
        await rows.FindAsync(CheckIn.Kind, week, cancellationToken) is { } checkIn
            ? Offers(checkIn, await PeopleBook.CircleAsync(rows, cancellationToken))
            : [];

    /// <summary>Shares what was offered, unless it was shared already or its text has changed.</summary>
    /// <param name="turn">The turn of the person who shares.</param>
    /// <param name="id">The offer's <see cref="ShareOffer.Id"/>.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The check-in as it is now; null where there is none.</returns>
    public static async Task<CheckIn?> ShareAsync(ITurn turn, string id, CancellationToken cancellationToken = default)
    {
        if (await turn.FindAsync(CheckIn.Kind, id.Split('.')[0], cancellationToken) is not { } checkIn) return null;
        turn.Raise(new SummaryOutdated(checkIn.Week));
        Circle circle = await PeopleBook.CircleAsync(turn, cancellationToken);
        if (Offers(checkIn, circle).FirstOrDefault(offer => offer.Id == id) is not { } offered) return checkIn;
        bool isWin = offered.What == Win;
        Share share = new(turn.NewId(), isWin ? circle.Manager! : circle.Mentor!, offered.Text) { At = turn.Now };
        CheckIn shared = isWin ? checkIn with { WinShare = share } : checkIn with { BlockerShare = share };
        turn.Put(CheckIn.Kind, checkIn.Week, shared);
        SharedWords words = new(share.Id, share.With, share.Text, turn.Now);
        turn.Raise(isWin ? new WinShared(words) : new BlockerShared(words));
        return shared;
    }
}

/// <summary>An offer to share a part of a check-in.</summary>
/// <param name="Week">The week of the check-in.</param>
/// <param name="What"><see cref="Sharing.Win"/> or <see cref="Sharing.Blocker"/>.</param>
/// <param name="With">The name of the person to share it with.</param>
/// <param name="Text">The text.</param>
internal sealed record ShareOffer(string Week, string What, string With, string Text)
{
    /// <summary>The <see cref="Contact.Id"/> of the person to share it with.</summary>
    public string WithId { get; init; } = "";

    /// <summary>
    /// Identifies exactly this text and this person. If the text was changed, or the presser has another manager or
    /// mentor by now, the button shares nothing.
    /// </summary>
    [JsonIgnore]
    public string Id =>
        $"{Week}.{What}.{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{WithId}\n{Text}")))[..8]}";

    /// <summary>Whether a check-in says that this offer was shared.</summary>
    public bool IsSharedIn(CheckIn? checkIn) =>
        (What == Sharing.Win ? checkIn?.WinShare : checkIn?.BlockerShare) is { } share && share.Text == Text
            && share.With.Id == WithId;
}

/// <summary>The summary card of a week no longer shows correctly who sees what.</summary>
internal sealed record SummaryOutdated(string Week);
