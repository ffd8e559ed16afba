using MentorBot.Conversation.Dialogs;

namespace MentorBot.Reminders;

/// <summary>
/// Asks when: for a new reminder, after what it is of; for one that arrived and is wanted later; for a question of the
/// bot that was put aside.
/// </summary>
internal sealed class RemindDialog : IDialog
{
    /// <summary>Name of a given value: what to remind of.</summary>
    public const string Text = "#text";

    /// <summary>Name of a given value: <c>true</c> where it is about giving feedback.</summary>
    public const string Feedback = "#feedback";

    /// <summary>Name of a given value: the id of a reminder that is wanted later.</summary>
    public const string Later = "#later";

    /// <summary>Name of a given value: the dialog whose question was put aside.</summary>
    public const string Aside = "#aside";

    /// <summary>Name of a given value: the times to choose from (<see cref="ReminderTimes.Offered"/>).</summary>
    public const string Offered = "~offered";

    /// <summary>Name of a given value: what was wrong with the time before (<see cref="TimeProblem"/>).</summary>
    public const string Problem = "~problem";

    public static string Name => "remind";
    public static int Version => 1;

    public async Task RunAsync(IDialogContext context)
    {
        (string? text, string? later, string? aside) =
            (context.Given(Text), context.Given(Later), context.Given(Aside));
        if (text is null && later is null && aside is null)
            text = await context.Ask<string>("what", ReminderCards.What());
        TimeProblem problem = Enum.TryParse(context.Given(Problem), out TimeProblem known) ? known : TimeProblem.None;
        Question when = ReminderCards.When(
            text, context.Given(Offered) ?? ReminderTimes.AlwaysOffered, problem, isQuestion: aside is not null);
        string? said = await context.Ask<string?>("when", when);
        if (said is null)
        {
            await context.Say(ReminderCards.Text(ReminderWords.LeftOut));
            return;
        }

        TimeSaid time = new(said, later, aside, text, context.Given(Feedback) is not null);
        await context.Once("set", turn => Raise(turn, time), ReminderWords.SetHint);
    }

    private static bool Raise(ITurn turn, TimeSaid said)
    {
        turn.Raise(said);
        return true;
    }
}

/// <summary>The person said when. Raised by the dialog, in their turn.</summary>
/// <param name="When">A choice of <see cref="ReminderTimes"/>, or what they typed.</param>
/// <param name="Later">The reminder that is wanted later, or null.</param>
/// <param name="Aside">The dialog whose question was put aside, or null.</param>
/// <param name="Text">What a new reminder is of, or null.</param>
/// <param name="IsFeedback">Whether a new reminder is about giving feedback.</param>
internal sealed record TimeSaid(string When, string? Later, string? Aside, string? Text, bool IsFeedback)
{
    /// <summary>The values with which the dialog asks for the time again.</summary>
    public Dictionary<string, string> Given()
    {
        Dictionary<string, string> given = [];
        if (Text is not null) given.Add(RemindDialog.Text, Text);
        if (Later is not null) given.Add(RemindDialog.Later, Later);
        if (Aside is not null) given.Add(RemindDialog.Aside, Aside);
        if (IsFeedback) given.Add(RemindDialog.Feedback, "true");
        return given;
    }
}
