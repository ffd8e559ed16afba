using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;

namespace MentorBot.People;

/// <summary>The cards that name somebody as mentor or manager, and that ask them.</summary>
internal static class NamingCards
{
    public const string AcceptVerb = "people.accept";
    public const string DeclineVerb = "people.decline";
    public const string StepBackVerb = "people.step-back";
    public const string Yes = "yes";
    private const string Other = "other";

    public static Question Who(CircleRole role) => Question.Of(
        new Heading(NamingWords.WhoHeading(role)),
        new Paragraph(NamingWords.WhoText),
        new PersonInput(NameDialog.Who, NamingWords.WhoLabel(role))
        {
            Required = true, Hint = NamingWords.WhoHint(role), ErrorMessage = NamingWords.WhoError,
        }) with
    {
        SubmitTitle = NamingWords.AskThem,
        SkipTitle = NamingWords.NotNow,
        Footer = [new Paragraph(NamingWords.OnlyTheyHear, Emphasis.Subtle)],
    };

    /// <summary>Asks whether the colleague who was mentioned is to be asked.</summary>
    public static Question Sure(CircleRole role, Contact colleague) => Question.Of(
        new Heading(NamingWords.SureHeading(colleague.Name)),
        new Paragraph(NamingWords.Sure(role, colleague.Call))) with
    {
        Hint = NamingWords.SureHint(colleague.Call),
        OneTap =
        [
            Choice.Parse(Yes, NamingWords.SureYes(colleague.Call)), Choice.Parse(Other, NamingWords.SureOther),
        ],
        SkipTitle = NamingWords.NotNow,
        About = [colleague.Id],
    };

    /// <summary>Asks somebody who said yes before whether they step back.</summary>
    public static Card StepBack(Asked asked) => Card.Of(
        new Paragraph(NamingWords.StepBackSure(asked.From.Call)),
        Buttons.Of(
            new SubmitButton(
                NamingWords.StepBack, new ActionToken(StepBackVerb, asked.Id), ButtonStyle.Danger))).About(asked.From);

    public static Card Asks(Asked asked) => Card.Of(
        new Heading(NamingWords.AskedHeading(asked.Role, asked.From.Name)),
        new Paragraph(NamingWords.AskedText(asked.Role, asked.From.Call)),
        Buttons.Of(
            new SubmitButton(NamingWords.Accept, new ActionToken(AcceptVerb, asked.Id), ButtonStyle.Main),
            new SubmitButton(NamingWords.Decline, new ActionToken(DeclineVerb, asked.Id))),
        new Paragraph(NamingWords.OnlyYourAnswer(asked.From.Call), Emphasis.Subtle)).About(asked.From);

    /// <summary>The card that replaces the question once it is answered.</summary>
    public static Card Answered(Asked asked) => Card.Of(
        new Heading(NamingWords.AskedHeading(asked.Role, asked.From.Name)),
        new Paragraph(
            asked.State == AskedState.Accepted ? NamingWords.YouAccepted : NamingWords.YouDeclined, Emphasis.Subtle))
            .About(asked.From);

    /// <summary>The key of the message that asks.</summary>
    public static string AskedKey(string id) => $"asked-{id}";

    /// <param name="text">The text.</param>
    /// <param name="about">The person it mentions.</param>
    public static Card Text(string text, Contact? about = null) => Card.Of(new Paragraph(text)).About(about);
}
