using MentorBot.Conversation.Dialogs;

namespace MentorBot.Goals;

/// <summary>Removes the piece of evidence that is chosen.</summary>
internal sealed class RemoveEvidenceDialog : IDialog
{
    private const int MostOffered = 8;

    public static string Name => "remove-evidence";
    public static int Version => 1;

    public async Task RunAsync(IDialogContext context)
    {
        IReadOnlyList<Evidence> newest =
            await context.Look("kept", rows => EvidenceBook.NewestAsync(rows, MostOffered));
        if (newest.Count == 0)
        {
            await context.Say(EvidenceCards.NothingKept());
            return;
        }

        string id = await context.Ask<string>("which", EvidenceCards.WhichToRemove(newest));
        bool removed =
            await context.Once("remove", turn => EvidenceBook.RemoveAsync(turn, id), EvidenceWords.RemovedHint);
        await context.Say(EvidenceCards.Removed(removed));
    }
}
