using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.Identity;

namespace MentorBot.People;

// Shows words that were typed into the chat as the colleague will get them, before they are sent. Words that were sent
// by the button of their own card were seen there.
public static partial class PeopleBook
{
    /// <summary>
    /// Whether the answer to a question was typed into the chat, at the question or before it was asked, so that nobody
    /// has seen it above a button that sends it.
    /// </summary>
    /// <param name="context">The dialog's.</param>
    /// <param name="step">The step that asks, or <c>step.field</c>.</param>
    /// <param name="answer">The answer.</param>
    public static bool IsUnseen(this IDialogContext context, string step, string? answer)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.WasTyped(step) || (answer is not null && context.Given(step) == answer);
    }

    /// <summary>Shows what a colleague will get, and asks whether to send it. Uses the step <c>sure</c>.</summary>
    /// <param name="context">The dialog's.</param>
    /// <param name="arrives">The parts of the card that they will get.</param>
    /// <param name="to">The colleague.</param>
    /// <param name="changes">The step whose answer is shown, to which "Change it" leads back.</param>
    /// <returns>False where it is not to be sent: the person was told so.</returns>
    public static async Task<bool> ShowAsync(
        this IDialogContext context, ImmutableArray<CardPart> arrives, Contact to, string changes)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(to);
        Paragraph lead = new(SendWords.PreviewLead(to.Call), Emphasis.Subtle);
        Question preview = Question.Of([lead, .. arrives]) with
        {
            OneTap = [new Choice("send", SendWords.SendTo(to.Call), SendWords.SendAnswers.Phrases)],
            Hint = SendWords.PreviewHint,
            Changes = changes,
            SkipTitle = SendWords.NotNow,
            Footer = [new Paragraph(SendWords.OnlyTheySee(to.Call), Emphasis.Subtle)],
        };
        bool isSent = await context.Ask<string?>("sure", preview.About(to)) is not null;
        if (!isSent) await context.Say(Card.Of(new Paragraph(SendWords.NotSent)));
        return isSent;
    }

    /// <summary>The name under which a colleague gets the person's words.</summary>
    public static string SenderOf(IDialogContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Name ?? NamingWords.Colleague;
    }

    /// <summary>The sender of a letter, as somebody to answer.</summary>
    /// <param name="from">Their id.</param>
    /// <param name="name">Their full name, or empty.</param>
    public static Contact SenderOf(PersonId from, string name) =>
        new(from.Partition, string.IsNullOrEmpty(name) ? NamingWords.Colleague : name);
}
