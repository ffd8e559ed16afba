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

    /// <summary>Asks for feedback in one box, with the situation filled in from what the other person shared.</summary>
    public static Question Did(FeedbackTopic topic) => (Question.Of([
        new Heading(FeedbackWords.DidHeading(topic.With.Call)),
        new Paragraph(topic.IsWin ? FeedbackWords.DidText(topic.With.Call) : FeedbackWords.DidAlone),
        .. topic.Situation.Length == 0
            ? (CardPart[])[]
            : [
                new Facts([
                    new Fact(
                        topic.IsWin ? FeedbackWords.SituationLabel : FeedbackWords.RequestLabel, topic.Situation)])],
        new TextInput(FeedbackDialog.Did, FeedbackWords.DidLabel(topic.With.Call))
        {
            Required = true, Multiline = true, MaxLength = 1000, Hint = FeedbackWords.DidHint(topic.With.Call),
            ErrorMessage = FeedbackWords.DidError,
        }]) with
    {
        SubmitTitle = FeedbackWords.GoOn,
        SkipTitle = FeedbackWords.NotNow,
        Footer =
        [
            new Paragraph(FeedbackWords.TheySee(topic.With.Call), Emphasis.Subtle),
            .. topic.IsWin
                ? (CardPart[])[new Paragraph(FeedbackWords.WhyPrompt(topic.With.Call), Emphasis.Subtle)]
                : [],
        ],
    }).About(topic.With);

    /// <summary>Asks for what is missing to make the feedback useful.</summary>
    public static Question More(Contact with) => (Question.Of(
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
        SubmitTitle = FeedbackWords.SendTo(with.Call),
        SkipTitle = FeedbackWords.SendAsItIs,
        Footer = [new Paragraph(FeedbackWords.TheySee(with.Call), Emphasis.Subtle)],
    }).About(with);

    /// <summary>Feedback as its recipient sees it, and what they can do with it.</summary>
    public static Card Got(FeedbackRow feedback)
    {
        string name = feedback.With.Call;
        bool canTake = feedback is { Next: not null, Taken: false };
        return new Card(
        [
            .. Arriving(name, feedback),
            .. canTake
                ? [
                    Buttons.Of(new SubmitButton(
                        FeedbackWords.MakeGoal, new ActionToken(GoalVerb, feedback.Id), ButtonStyle.Main))]
                : (CardPart[])[],
            .. feedback.Taken ? [new Paragraph(FeedbackWords.IsGoal(name))] : (CardPart[])[],
            new Paragraph(canTake ? FeedbackWords.TheTwoSeeGoal(name) : FeedbackWords.TheTwoSee(name), Emphasis.Subtle),
        ]).About(feedback.With);
    }

    /// <summary>What feedback says when it arrives.</summary>
    /// <param name="from">Who gives it.</param>
    /// <param name="feedback">The feedback.</param>
    public static ImmutableArray<CardPart> Arriving(string from, FeedbackRow feedback)
    {
        if (feedback.IsThanks) return [new Heading(FeedbackWords.ThanksHeading(from)), new Paragraph(feedback.Did)];
        List<Fact> facts = [new Fact(FeedbackWords.YouDid, feedback.Did)];
        if (feedback.Situation.Length > 0)
            facts.Insert(0, new Fact(FeedbackWords.SituationLabel, feedback.Situation));
        if (feedback.Impact is { } impact) facts.Add(new Fact(FeedbackWords.ImpactLabel, impact));
        if (feedback.Next is { } next) facts.Add(new Fact(FeedbackWords.NextLabel, next));
        return [new Heading(FeedbackWords.GotHeading(from)), new Facts([.. facts])];
    }

    /// <summary>The key of the message that shows feedback.</summary>
    public static string GotKey(string id) => $"feedback-{id}";

    /// <param name="text">The text.</param>
    /// <param name="about">The person it mentions.</param>
    public static Card Text(string text, Contact? about = null) => Card.Of(new Paragraph(text)).About(about);
}
