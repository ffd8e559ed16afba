using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.People;

namespace MentorBot.Feedback;

/// <summary>
/// Asks somebody for feedback in the person's name. The request is shown as it will arrive, and then sent.
/// </summary>
internal sealed class AskDialog : IDialog
{
    /// <summary>Name of a given value, and of the step that asks for it: the request.</summary>
    public const string Words = "request";

    private const int Longest = 1000;

    public static string Name => "ask-feedback";
    public static int Version => 1;

    public async Task RunAsync(IDialogContext context)
    {
        if (await context.RecipientAsync(FeedbackWords.AskWho) is not { } to) return;
        string? words = await context.Ask<string?>(Words, Ask(to));
        if (words is null)
        {
            await context.Say(FeedbackCards.Text(FeedbackWords.Unsent));
            return;
        }

        if (context.IsUnseen(Words, words)
            && !await context.ShowAsync(RequestCards.Arriving(PeopleBook.SenderOf(context), words), to, Words))
            return;
        await context.Once("send", turn => Send(turn, to, words), FeedbackWords.AskSentHint);
        await context.Say(FeedbackCards.Text(FeedbackWords.AskSent(to.Call), to));
    }

    private static Question Ask(Contact to) => (Question.Of(
        new Heading(FeedbackWords.AskHeading(to.Call)),
        new Paragraph(FeedbackWords.AskText(to.Call)),
        new TextInput(Words, FeedbackWords.AskLabel)
        {
            Required = true, Multiline = true, MaxLength = Longest, Hint = FeedbackWords.AskHint(to.Call),
            Value = FeedbackWords.AskPlain, ErrorMessage = FeedbackWords.AskError,
        }) with
    {
        SubmitTitle = FeedbackWords.SendTo(to.Call),
        SkipTitle = FeedbackWords.NotNow,
        Footer = [new Paragraph(FeedbackWords.TheySee(to.Call), Emphasis.Subtle)],
    }).About(to);

    private static bool Send(ITurn turn, Contact to, string words)
    {
        turn.Raise(new FeedbackRequested(turn.NewId(), to, words));
        return true;
    }
}
