using MentorBot.Conversation.Dialogs;

namespace MentorBot.CheckIns;

/// <summary>Deletes this week's check-in or the last one before it: shows it, and asks.</summary>
internal sealed class DeleteCheckInDialog : IDialog
{
    /// <summary>The step that asks which one, and the name of a given value: the week.</summary>
    public const string Which = "which";

    public const string Delete = "delete";
    public const string Keep = "keep";

    public static string Name => "delete-check-in";
    public static int Version => 1;

    public async Task RunAsync(IDialogContext context)
    {
        string thisWeek = CheckIn.WeekOf(context.Today);
        IReadOnlyList<CheckIn> some = await context.Look("some", rows => SomeAsync(rows, context.Today));
        if (some.Count == 0)
        {
            await context.Say(PastCards.Text(PastWords.NothingToDelete));
            return;
        }

        string? week = some.Count == 1
            ? some[0].Week : await context.Ask<string?>(Which, PastCards.Which(some, thisWeek));
        CheckIn? meant = some.FirstOrDefault(one => one.Week == week);
        if (meant is null || await context.Ask<string>("sure", PastCards.Sure(meant)) == Keep)
        {
            await context.Say(PastCards.Text(PastWords.Kept));
            return;
        }

        CheckIn? deleted =
            await context.Once("delete", turn => DeleteAsync(turn, meant.Week), PastWords.DeletedShort);
        await context.Say(deleted is null ? PastCards.Text(PastWords.NothingToDelete) : PastCards.Deleted(deleted));
    }

    private static async Task<IReadOnlyList<CheckIn>> SomeAsync(IRows rows, DateOnly today)
    {
        PastCheckIns past = await PastCheckIns.ReadAsync(rows, today);
        return [.. new[] { past.OfThisWeek, past.BeforeThisWeek }.OfType<CheckIn>()];
    }

    private static async Task<CheckIn?> DeleteAsync(ITurn turn, string week)
    {
        if (await turn.FindAsync(CheckIn.Kind, week) is not { } checkIn) return null;
        turn.Remove(CheckIn.Kind, week);
        turn.Raise(new CheckInDeleted(checkIn));
        return checkIn;
    }
}

/// <summary>A check-in was deleted by its owner.</summary>
internal sealed record CheckInDeleted(CheckIn CheckIn);
