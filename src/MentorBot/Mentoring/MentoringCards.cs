using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.People;

namespace MentorBot.Mentoring;

/// <summary>The cards of mentor and mentee.</summary>
internal static class MentoringCards
{
    public const string WriteVerb = "mentoring.write";
    public const string HelpedVerb = "mentoring.helped";
    public const int LongestWords = 1500;

    /// <summary>Tells the mentor of a blocker.</summary>
    public static Card Stuck(Exchange exchange) => Card.Of(
        new Heading(MentoringWords.StuckHeading(exchange.With.Call)),
        new Paragraph(exchange.Blocker, Emphasis.Strong),
        Buttons.Of(Write(MentoringWords.Answer, exchange)),
        new Paragraph(MentoringWords.SharedWithYou(exchange.With.Call), Emphasis.Subtle)).About(exchange.With);

    /// <summary>Shows one of them a message of the other.</summary>
    public static Card Words(Exchange exchange, string text) => Card.Of(
        new Heading(MentoringWords.FromHeading(exchange.With.Call)),
        new Paragraph(text),
        new Facts([new Fact(MentoringWords.AboutLabel, exchange.Blocker)]),
        exchange.IsMentor || exchange.Helped
            ? Buttons.Of(Write(exchange.IsMentor ? MentoringWords.Answer : MentoringWords.Reply, exchange))
            : Buttons.Of(
                Write(MentoringWords.Reply, exchange),
                new SubmitButton(MentoringWords.Helped, new ActionToken(HelpedVerb, exchange.Id))),
        new Paragraph(MentoringWords.OnlyTheTwo(exchange.With.Call), Emphasis.Subtle)).About(exchange.With);

    public static Question Ask(Exchange exchange, string? said) => (Question.Of(
        new Heading(MentoringWords.WriteHeading(exchange.With.Call)),
        new Paragraph(MentoringWords.AboutBlocker(exchange.Blocker)),
        new TextInput("words", MentoringWords.WordsLabel)
        {
            Required = true, Multiline = true, MaxLength = LongestWords, Value = said,
            Hint = MentoringWords.WordsHint(exchange.With.Call), ErrorMessage = MentoringWords.WordsError,
        }) with
    {
        SubmitTitle = MentoringWords.SendTo(exchange.With.Call),
        SkipTitle = MentoringWords.NotNow,
        Footer = [new Paragraph(MentoringWords.OnlyTheySee(exchange.With.Call), Emphasis.Subtle)],
    }).About(exchange.With);

    /// <param name="text">The text.</param>
    /// <param name="about">The person it mentions.</param>
    public static Card Text(string text, Contact? about = null) => Card.Of(new Paragraph(text)).About(about);

    private static SubmitButton Write(string title, Exchange exchange) =>
        new(title, new ActionToken(WriteVerb, exchange.Id), ButtonStyle.Main);
}
