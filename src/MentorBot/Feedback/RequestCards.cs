using MentorBot.Conversation.Cards;
using MentorBot.People;

namespace MentorBot.Feedback;

/// <summary>The cards of somebody who is asked for feedback.</summary>
internal static class RequestCards
{
    public const string GiveVerb = "feedback.answer";

    /// <summary>A request as it arrives, with the button that answers it.</summary>
    public static Card Request(FeedbackRequest request) => Card.Of([
        .. Arriving(request.From.Call, request.Text),
        Buttons.Of(new SubmitButton(
            FeedbackWords.GiveFeedback, new ActionToken(GiveVerb, request.Id), ButtonStyle.Main)),
        new Paragraph(FeedbackWords.TheTwoSee(request.From.Call), Emphasis.Subtle)]).About(request.From);

    /// <summary>What a request says when it arrives.</summary>
    public static ImmutableArray<CardPart> Arriving(string from, string text) =>
        [new Heading(FeedbackWords.AskedHeading(from)), new Paragraph(text)];
}
