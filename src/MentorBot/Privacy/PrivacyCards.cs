using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;

namespace MentorBot.Privacy;

internal static class PrivacyCards
{
    public const string Forget = "forget";

    public static Card MyData(Uri page) => Card.Of(
        new Heading(PrivacyWords.MyDataHeading),
        new Paragraph(PrivacyWords.MyDataText),
        Buttons.Of(new OpenUrlButton(PrivacyWords.SeeMyData, page)),
        new Paragraph(PrivacyWords.MyDataForget, Emphasis.Subtle));

    public static Card NoPage() => Card.Of(new Paragraph(PrivacyWords.NoPage));

    public static Question Sure() =>
        Question.Of(new Heading(PrivacyWords.SureHeading), new Paragraph(PrivacyWords.SureText)) with
        {
            Hint = PrivacyWords.SureHint,
            OneTap = [Choice.Parse(Forget, PrivacyWords.ForgetChoice)],
            SkipTitle = PrivacyWords.KeepChoice,
            Footer = [new Paragraph(PrivacyWords.SureFooter, Emphasis.Subtle)],
        };

    public static Card Kept() => Card.Of(new Paragraph(PrivacyWords.Kept));

    public static Card Forgotten() => Card.Of(new Paragraph(PrivacyWords.Forgotten));
}
