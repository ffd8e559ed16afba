using System.Text.Json.Serialization;
using MentorBot.Conversation.Dialogs;
using MentorBot.People;

namespace MentorBot.CheckIns;

/// <summary>
/// A blocker or a win that a person told between two check-ins, before they decide what becomes of it.
/// </summary>
/// <param name="What"><see cref="Sharing.Win"/> or <see cref="Sharing.Blocker"/>.</param>
/// <param name="Week">The week whose check-in can keep it.</param>
/// <param name="Text">What would be kept and shared: with what the week's check-in has of that kind already.</param>
internal sealed record Telling(string What, string Week, string Text)
{
    /// <summary>The person it can be shared with: the manager for a win, the mentor for a blocker.</summary>
    public Contact? With { get; init; }

    /// <summary>It was shared with them before, word for word.</summary>
    public bool IsShared { get; init; }

    /// <summary>There is no room for what the check-in has already: this takes its place.</summary>
    public bool Replaces { get; init; }

    [JsonIgnore]
    public bool IsWin => What == Sharing.Win;

    public static async Task<Telling> OfAsync(
        IRows rows, string week, string what, string text, CancellationToken cancellationToken = default)
    {
        CheckIn? checkIn = await rows.FindAsync(CheckIn.Kind, week, cancellationToken);
        Circle circle = await PeopleBook.CircleAsync(rows, cancellationToken);
        bool isWin = what == Sharing.Win;
        string? before = isWin ? checkIn?.Win : checkIn?.Blocker;
        Share? share = isWin ? checkIn?.WinShare : checkIn?.BlockerShare;
        string both = CheckIn.Both(before, text)!;
        bool fits = both.Length <= CheckIn.LongestLine;
        Contact? with = isWin ? circle.Manager : circle.Mentor;
        return new Telling(what, week, fits ? both : text)
        {
            With = with, Replaces = !fits,
            IsShared = share is not null && share.Text == both && share.With.Id == with?.Id,
        };
    }

    /// <summary>
    /// Saves it to the week's check-in, which may be without a mood so far. Shares it only with the person whom the
    /// question named: where there is somebody else by now, it stays private.
    /// </summary>
    public async Task<CheckIn> SaveAsync(ITurn turn, bool share, CancellationToken cancellationToken = default)
    {
        CheckIn before = await turn.FindAsync(CheckIn.Kind, Week, cancellationToken) ?? new CheckIn(Week, "", turn.Now);
        CheckIn saved = IsWin ? before with { Win = Text } : before with { Blocker = Text };
        turn.Put(CheckIn.Kind, Week, saved);
        ShareOffer? offer = (await Sharing.OffersAsync(turn, Week, cancellationToken))
            .FirstOrDefault(one => one.What == What && one.WithId == With?.Id && one.Text == Text);
        return share && offer is not null
            ? await Sharing.ShareAsync(turn, offer.Id, cancellationToken) ?? saved
            : saved;
    }
}
