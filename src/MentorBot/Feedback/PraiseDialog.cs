using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.People;

namespace MentorBot.Feedback;

/// <summary>Thanks somebody in a sentence. What was typed is shown as it will arrive, and then sent.</summary>
internal sealed class PraiseDialog : IDialog
{
    /// <summary>Name of a given value, and of the step that asks for it: what they are thanked for.</summary>
    public const string What = "what";

    private const int Longest = 1000;

    public static string Name => "praise";
    public static int Version => 1;

    public async Task RunAsync(IDialogContext context)
    {
        if (await context.RecipientAsync(FeedbackWords.PraiseWho) is not { } to) return;
        string? what = await context.Ask<string?>(What, Ask(to));
        if (what is null)
        {
            await context.Say(FeedbackCards.Text(FeedbackWords.Unsent));
            return;
        }

        FeedbackRow thanks = new("", to, "", what, IsMine: true, default) { IsThanks = true };
        if (context.IsUnseen(What, what)
            && !await context.ShowAsync(FeedbackCards.Arriving(PeopleBook.SenderOf(context), thanks), to, What))
            return;
        await context.Once("send", turn => Send(turn, thanks), FeedbackWords.ThanksSentHint);
        await context.Say(FeedbackCards.Text(FeedbackWords.ThanksSent(to.Call), to));
    }

    private static Question Ask(Contact to) => (Question.Of(
        new Heading(FeedbackWords.PraiseHeading(to.Call)),
        new Paragraph(FeedbackWords.PraiseText),
        new TextInput(What, FeedbackWords.PraiseLabel(to.Call))
        {
            Required = true, Multiline = true, MaxLength = Longest, Hint = FeedbackWords.PraiseHint(to.Call),
            ErrorMessage = FeedbackWords.PraiseError,
        }) with
    {
        SubmitTitle = FeedbackWords.SendTo(to.Call),
        SkipTitle = FeedbackWords.NotNow,
        Footer = [new Paragraph(FeedbackWords.TheySee(to.Call), Emphasis.Subtle)],
    }).About(to);

    private static bool Send(ITurn turn, FeedbackRow thanks)
    {
        FeedbackRow given = thanks with { Id = turn.NewId(), At = turn.Now };
        turn.Put(FeedbackRow.Kind, given.Id, given);
        turn.Raise(new FeedbackGiven(given));
        return true;
    }
}
