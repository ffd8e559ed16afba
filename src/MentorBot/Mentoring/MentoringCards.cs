using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.People;
using MentorBot.Turns.Features;

namespace MentorBot.Mentoring;

/// <summary>The cards of mentor and mentee, and of others who write to each other.</summary>
internal static class MentoringCards
{
    public const string WriteVerb = "mentoring.write";
    public const string HelpedVerb = "mentoring.helped";
    public const int LongestWords = 1500;

    private const string PraiseIntent = "praise";

    /// <summary>Tells the mentor of a blocker.</summary>
    public static Card Stuck(Exchange exchange) => Card.Of(
        new Heading(MentoringWords.StuckHeading(exchange.With.Call)),
        new Paragraph(exchange.Blocker, Emphasis.Strong),
        Buttons.Of(Write(MentoringWords.Answer, exchange)),
        new Paragraph(MentoringWords.SharedWithYou(exchange.With.Call), Emphasis.Subtle)).About(exchange.With);

    /// <summary>Shows one of them a message of the other.</summary>
    public static Card Words(Exchange exchange, string text) => Card.Of([
        .. Arriving(exchange.With.Call, text, exchange.Blocker),
        exchange.IsMentor || exchange.Helped || exchange.IsPlain
            ? Buttons.Of(
                Write(
                    exchange is { IsMentor: true, IsPlain: false } ? MentoringWords.Answer : MentoringWords.Reply,
                    exchange))
            : Buttons.Of(
                Write(MentoringWords.Reply, exchange),
                new SubmitButton(MentoringWords.Helped, new ActionToken(HelpedVerb, exchange.Id))),
        new Paragraph(MentoringWords.OnlyTheTwo(exchange.With.Call), Emphasis.Subtle)]).About(exchange.With);

    /// <summary>What a message says when it arrives.</summary>
    /// <param name="from">Who writes.</param>
    /// <param name="text">The message.</param>
    /// <param name="blocker">The blocker that it is about, or empty.</param>
    public static ImmutableArray<CardPart> Arriving(string from, string text, string blocker) =>
    [
        new Heading(MentoringWords.FromHeading(from)),
        new Paragraph(text),
        .. blocker.Length == 0 ? (CardPart[])[] : [new Facts([new Fact(MentoringWords.AboutLabel, blocker)])],
    ];

    public static Question Ask(Exchange exchange, string? said) => Ask(
        exchange.With, MentoringWords.WriteHeading(exchange.With.Call), said,
        exchange.IsPlain ? [] : [new Paragraph(MentoringWords.AboutBlocker(exchange.Blocker))]);

    /// <summary>Asks for a message that answers nothing.</summary>
    public static Question AskMessage(Contact to) => Ask(to, MentoringWords.MessageHeading(to.Call), said: null, []);

    /// <summary>Says that nobody has answered the person yet, and offers to thank somebody.</summary>
    public static Card HelpedByNobody() => Card.Of(
        new Paragraph(MentoringWords.HelpedByNobody),
        Buttons.Of(new SubmitButton(MentoringWords.SayThanks, new ActionToken(Routes.IntentVerb, PraiseIntent))));

    /// <param name="text">The text.</param>
    /// <param name="about">The person it mentions.</param>
    public static Card Text(string text, Contact? about = null) => Card.Of(new Paragraph(text)).About(about);

    private static Question Ask(Contact to, string heading, string? said, CardPart[] about) => (Question.Of([
        new Heading(heading),
        .. about,
        new TextInput("words", MentoringWords.WordsLabel)
        {
            Required = true, Multiline = true, MaxLength = LongestWords, Value = said,
            Hint = MentoringWords.WordsHint(to.Call), ErrorMessage = MentoringWords.WordsError,
        }]) with
    {
        SubmitTitle = MentoringWords.SendTo(to.Call),
        SkipTitle = MentoringWords.NotNow,
        Footer = [new Paragraph(MentoringWords.OnlyTheySee(to.Call), Emphasis.Subtle)],
    }).About(to);

    private static SubmitButton Write(string title, Exchange exchange) =>
        new(title, new ActionToken(WriteVerb, exchange.Id), ButtonStyle.Main);
}
