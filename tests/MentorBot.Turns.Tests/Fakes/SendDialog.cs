using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;

namespace MentorBot.Turns.Tests.Fakes;

/// <summary>Words that were typed are shown before they are sent; words from a card are sent at once.</summary>
internal sealed class SendDialog : IDialog
{
    public static string Name => "send";
    public static int Version => 1;

    public async Task RunAsync(IDialogContext context)
    {
        string? words = await context.Ask<string?>("words", Question.Of(
            new TextInput("words", "Words") { Hint = "the words", MaxLength = 100 }) with
        {
            SubmitTitle = "Send to Maria",
            SkipTitle = "Not now",
        });
        string? sure = words is not null && context.WasTyped("words")
            ? await context.Ask<string?>("sure", Question.Of(new Heading("To Maria"), new Paragraph(words)) with
            {
                Hint = "a send or a change",
                OneTap = [Choice.Parse("send", "Send|yes")],
                Changes = "words",
                SkipTitle = "Leave it",
            })
            : words;
        await context.Say(Card.Of(new Paragraph(sure is null ? "Kept" : $"Sent: {words}")));
    }
}
