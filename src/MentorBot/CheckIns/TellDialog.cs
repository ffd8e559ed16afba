using MentorBot.Conversation.Dialogs;
using MentorBot.People;

namespace MentorBot.CheckIns;

/// <summary>
/// Takes a blocker or a win that the person tells at any time: keeps it in this week's check-in, and shows it to their
/// mentor or manager if they say so at exactly that question.
/// </summary>
internal sealed class TellDialog : IDialog
{
    /// <summary>Name of a given value: <see cref="Sharing.Win"/> or <see cref="Sharing.Blocker"/>.</summary>
    public const string What = "#what";

    /// <summary>Name of a given value: what the person told.</summary>
    public const string Text = "text";

    /// <summary>Name of a given value: the beginning of what they told, where that is too long to be kept.</summary>
    public const string TooLong = "~long";

    /// <summary>Name of a given value: the person wants to write to their mentor, whatever it is about.</summary>
    public const string ToMentor = "~mentor";

    public static string Name => "tell";
    public static int Version => 1;

    public async Task RunAsync(IDialogContext context)
    {
        string what = context.Given(What) ?? Sharing.Blocker;
        Circle circle = await context.Look("circle", rows => PeopleBook.CircleAsync(rows));
        Contact? addressed = context.Given(ToMentor) is null ? null : circle.Mentor;
        string? text = await context.Ask<string?>(Text, TellCards.Ask(what, addressed, context.Given(TooLong)));
        if (text is null)
        {
            await context.Say(TellCards.Left());
            return;
        }

        string week = CheckIn.WeekOf(context.Today);
        Telling telling = await context.Look("telling", rows => Telling.OfAsync(rows, week, what, text));
        if (telling.IsShared)
        {
            await context.Say(TellCards.SharedBefore(telling));
            return;
        }

        string? choice = await context.Ask<string?>("keep", TellCards.Offer(telling));
        if (choice is null or TellCards.Leave)
        {
            await context.Say(TellCards.Left());
            return;
        }

        CheckIn saved = await context.Once(
            "save", turn => telling.SaveAsync(turn, share: choice == TellCards.Share), TellWords.SavedHint);
        Circle now = await context.Look("circle-now", rows => PeopleBook.CircleAsync(rows));
        await context.Say(CheckInCards.Summary(saved, now), CheckInCards.SummaryKey(week));
    }
}
