using MentorBot.CheckIns;
using MentorBot.Conversation.Cards;
using MentorBot.Goals;
using MentorBot.People;
using MentorBot.Turns;
using MentorBot.Turns.Features;

namespace MentorBot.Welcome;

/// <summary>The cards with which the bot introduces itself.</summary>
internal static class WelcomeCards
{
    /// <summary>The greeting: what the bot does for this person, and no more.</summary>
    public static Card Welcome(string? name, Circle circle) => Card.Of(
        new Heading(name is null ? WelcomeWords.WelcomeHeading : WelcomeWords.WelcomeHeadingNamed(name)),
        new Paragraph(circle switch
        {
            { ChecksIn: true } => WelcomeWords.WelcomeText,
            { Reports.IsEmpty: false } => WelcomeWords.ManagerText,
            _ => WelcomeWords.MentorText,
        }),
        circle.ChecksIn
            ? Buttons.Of(
                new SubmitButton(WelcomeWords.TryCheckIn, CheckInBook.Start, ButtonStyle.Main), SetGoal, HowItWorks)
            : Buttons.Of(HowItWorks, SetGoal));

    private static SubmitButton SetGoal => new(WelcomeWords.SetGoal, GoalBook.SetOne);

    private static SubmitButton HowItWorks =>
        new(WelcomeWords.HowItWorks, new ActionToken(Routes.CommandVerb, TurnWords.Help.Command));

    public static Card WelcomeBack() =>
        Card.Of(new Heading(WelcomeWords.BackHeading), new Paragraph(WelcomeWords.BackText), Doors());

    public static Card Hello(string? name) =>
        Card.Of(new Paragraph(name is null ? WelcomeWords.HelloText : WelcomeWords.HelloTextNamed(name)), Doors());

    /// <summary>What can be said, in groups.</summary>
    public static Card Help(Facts examples) => Card.Of(
        new Heading(WelcomeWords.HelpHeading),
        new Paragraph(WelcomeWords.HelpText),
        examples,
        new Paragraph(WelcomeWords.HelpInside, Emphasis.Subtle),
        Doors());

    private static Buttons Doors() => Buttons.Of(
        new SubmitButton(WelcomeWords.CheckIn, CheckInBook.Start, ButtonStyle.Main),
        new SubmitButton(WelcomeWords.SetGoal, GoalBook.SetOne),
        new SubmitButton(WelcomeWords.MyGoals, GoalBook.Show));
}
