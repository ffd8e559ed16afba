using MentorBot.Conversation.Cards;

namespace MentorBot.SmallTalk;

/// <summary>
/// The answer to somebody who is in distress, or is harassed. It names people who can help, and has no buttons: nothing
/// that the bot does is of importance now.
/// </summary>
internal static class CrisisCards
{
    /// <param name="text">What they wrote; empty where they pressed a button.</param>
    /// <param name="support">Whom the company names.</param>
    public static Card Of(string text, SupportContact support) =>
        Has(text, SmallTalkWords.Harassed) && !Has(text, SmallTalkWords.Danger)
            ? Harassed(support)
            : Danger(support);

    private static Card Danger(SupportContact support) => Card.Of(
        new Heading(SmallTalkWords.CrisisHeading),
        new Paragraph(SmallTalkWords.CrisisText),
        new Facts(
        [
            new Fact(SmallTalkWords.InDanger, SmallTalkWords.InDangerCall),
            new Fact(SmallTalkWords.ToTalk, SmallTalkWords.ToTalkCall),
            new Fact(SmallTalkWords.Trusted, SmallTalkWords.TrustedWho),
            new Fact(SmallTalkWords.AtWork, SmallTalkWords.AtWorkSupport),
            .. Named(support),
        ]),
        NoHelpLine);

    private static Card Harassed(SupportContact support) => Card.Of(
        new Heading(SmallTalkWords.HarassedHeading),
        new Paragraph(SmallTalkWords.HarassedText),
        new Facts(
        [
            new Fact(SmallTalkWords.InDanger, SmallTalkWords.InDangerCall),
            new Fact(SmallTalkWords.AtWork, SmallTalkWords.AtWorkRights),
            .. Named(support),
            new Fact(SmallTalkWords.Trusted, SmallTalkWords.TrustedAtWork),
        ]),
        NoHelpLine);

    private static Paragraph NoHelpLine => new(SmallTalkWords.NoHelpLine, Emphasis.Subtle);

    private static Fact[] Named(SupportContact support) =>
        support.Text is { } contact ? [new Fact(SmallTalkWords.Contact, contact)] : [];

    private static bool Has(string text, ImmutableArray<string> parts) => parts.Any(part =>
        text.StartsWith(part, StringComparison.OrdinalIgnoreCase)
        || text.Contains($" {part}", StringComparison.OrdinalIgnoreCase));
}
