using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.Goals;
using MentorBot.People;

namespace MentorBot.Feedback;

/// <summary>The cards and questions of feedback: asking for it, giving it, receiving it.</summary>
internal static class FeedbackCards
{
    public const string Impact = "impact";
    public const string Next = "next";
    public const string GoalVerb = "feedback.goal";

    /// <summary>Asks for feedback in one box, with the situation filled in from the win that was shared.</summary>
    public static Question Did(SharedWin win) => (Question.Of(
        new Heading(FeedbackWords.DidHeading(win.From.Call)),
        new Paragraph(FeedbackWords.DidText(win.From.Call)),
        new Facts([new Fact(FeedbackWords.SituationLabel, win.Text)]),
        new TextInput("did", FeedbackWords.DidLabel(win.From.Call))
        {
            Required = true, Multiline = true, MaxLength = 1000, Hint = FeedbackWords.DidHint(win.From.Call),
            ErrorMessage = FeedbackWords.DidError,
        }) with
    {
        SubmitTitle = FeedbackWords.GoOn,
        SkipTitle = FeedbackWords.NotNow,
        Footer =
        [
            new Paragraph(FeedbackWords.TheySee(win.From.Call), Emphasis.Subtle),
            new Paragraph(FeedbackWords.WhyPrompt(win.From.Call), Emphasis.Subtle),
        ],
    }).About(win.From);

    /// <summary>Asks for what is missing to make the feedback useful.</summary>
    public static Question More(SharedWin win) => (Question.Of(
        new Heading(FeedbackWords.MoreHeading),
        new Paragraph(FeedbackWords.MoreText),
        new TextInput(Impact, FeedbackWords.ImpactLabel)
        {
            Multiline = true, MaxLength = 500, Hint = FeedbackWords.ImpactHint,
        },
        new TextInput(Next, FeedbackWords.NextLabel)
        {
            MaxLength = GoalBook.LongestTitle, Hint = FeedbackWords.NextHint,
        }) with
    {
        SubmitTitle = FeedbackWords.SendTo(win.From.Call),
        SkipTitle = FeedbackWords.SendAsItIs,
        Footer = [new Paragraph(FeedbackWords.TheySee(win.From.Call), Emphasis.Subtle)],
    }).About(win.From);

    /// <summary>Feedback as its recipient sees it, and what they can do with it.</summary>
    public static Card Got(FeedbackRow feedback)
    {
        string name = feedback.With.Call;
        List<Fact> facts =
        [
            new Fact(FeedbackWords.SituationLabel, feedback.Situation), new Fact(FeedbackWords.YouDid, feedback.Did),
        ];
        if (feedback.Impact is { } impact) facts.Add(new Fact(FeedbackWords.ImpactLabel, impact));
        if (feedback.Next is { } next) facts.Add(new Fact(FeedbackWords.NextLabel, next));
        bool canTake = feedback is { Next: not null, Taken: false };
        return new Card(
        [
            new Heading(FeedbackWords.GotHeading(name)),
            new Facts([.. facts]),
            .. canTake
                ? [
                    Buttons.Of(new SubmitButton(
                        FeedbackWords.MakeGoal, new ActionToken(GoalVerb, feedback.Id), ButtonStyle.Main))]
                : (CardPart[])[],
            .. feedback.Taken ? [new Paragraph(FeedbackWords.IsGoal(name))] : (CardPart[])[],
            new Paragraph(canTake ? FeedbackWords.TheTwoSeeGoal(name) : FeedbackWords.TheTwoSee(name), Emphasis.Subtle),
        ]).About(feedback.With);
    }

    /// <summary>The key of the message that shows feedback.</summary>
    public static string GotKey(string id) => $"feedback-{id}";

    /// <param name="text">The text.</param>
    /// <param name="about">The person it mentions.</param>
    public static Card Text(string text, Contact? about = null) => Card.Of(new Paragraph(text)).About(about);
}
