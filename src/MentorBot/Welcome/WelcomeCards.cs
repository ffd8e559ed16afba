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

    /// <summary>The commands that can be typed; those that need another person only where there is one.</summary>
    public static Card Help(Circle circle) => Card.Of(
        new Heading(WelcomeWords.HelpHeading),
        new Paragraph(WelcomeWords.HelpText),
        new Facts(
        [
            new Fact(WelcomeWords.HelpCheckIn, WelcomeWords.HelpCheckInIs),
            new Fact(WelcomeWords.HelpGoal, WelcomeWords.HelpGoalIs),
            new Fact(WelcomeWords.HelpGoals, WelcomeWords.HelpGoalsIs),
            new Fact(WelcomeWords.HelpDone, WelcomeWords.HelpDoneIs),
            new Fact(WelcomeWords.HelpEvidence, WelcomeWords.HelpEvidenceIs),
            .. circle is { Manager: null, Mentor: null }
                ? (Fact[])[]
                : [new Fact(WelcomeWords.HelpShare, WelcomeWords.HelpShareIs)],
            .. circle is { Manager: null, Reports.IsEmpty: true }
                ? (Fact[])[]
                : [new Fact(WelcomeWords.HelpFeedback, WelcomeWords.HelpFeedbackIs)],
            .. circle is { Mentor: null, Mentees.IsEmpty: true }
                ? (Fact[])[]
                : [new Fact(WelcomeWords.HelpAnswer, WelcomeWords.HelpAnswerIs)],
            .. circle is { Manager: not null, Mentor: not null }
                ? (Fact[])[]
                : [new Fact(WelcomeWords.HelpNaming, WelcomeWords.HelpNamingIs)],
            new Fact(WelcomeWords.HelpPause, WelcomeWords.HelpPauseIs),
            new Fact(WelcomeWords.HelpInside, WelcomeWords.HelpInsideIs),
        ]),
        Doors());

    private static Buttons Doors() => Buttons.Of(
        new SubmitButton(WelcomeWords.CheckIn, CheckInBook.Start, ButtonStyle.Main),
        new SubmitButton(WelcomeWords.SetGoal, GoalBook.SetOne),
        new SubmitButton(WelcomeWords.MyGoals, GoalBook.Show));
}
