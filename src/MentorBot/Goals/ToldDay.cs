using MentorBot.Conversation.Dialogs;

namespace MentorBot.Goals;

/// <summary>The day that a sentence says, as a dialog is given it.</summary>
/// <param name="Said">The words that say it.</param>
/// <param name="Days">The days that they can mean, of those on which a goal may be due.</param>
/// <param name="IsTooFar">Whether they mean only days on which no goal may be due.</param>
internal sealed record ToldDay(string Said, ImmutableArray<DateOnly> Days, bool IsTooFar)
{
    private const string Text = "~said";
    private const string Meanings = "~days";
    private const string Added = "~added";
    private const string Iso = "yyyy-MM-dd";

    /// <summary>Adds the days that a sentence says to what a dialog is given.</summary>
    public static void Put(Dictionary<string, string> given, SaidDay day) =>
        Put(given, day.Text, day.Days);

    /// <summary>Adds days to what a dialog is given.</summary>
    /// <param name="given">What the dialog is given.</param>
    /// <param name="said">The words that say them.</param>
    /// <param name="days">The days that the words can mean.</param>
    public static void Put(Dictionary<string, string> given, string said, ImmutableArray<DateOnly> days)
    {
        if (days.IsEmpty) return;
        given[Text] = said;
        given[Meanings] = string.Join('|', days.Select(day => day.ToString(Iso, CultureInfo.InvariantCulture)));
    }

    /// <summary>Adds by how many days the present due day is to be moved.</summary>
    public static void PutAdded(Dictionary<string, string> given, int days) =>
        given[Added] = days.ToString(CultureInfo.InvariantCulture);

    /// <summary>The day that a dialog was given.</summary>
    /// <param name="context">The dialog.</param>
    /// <param name="due">The present due day, to which a length of time is added.</param>
    public static ToldDay GivenTo(IDialogContext context, DateOnly? due = null)
    {
        ImmutableArray<DateOnly> said = [.. Read(context, due)];
        ImmutableArray<DateOnly> allowed =
            [.. said.Where(day => day >= context.Today && day <= GoalRules.LastDay(context.Today))];
        return new(context.Given(Text) ?? "", allowed, !said.IsEmpty && allowed.IsEmpty);
    }

    private static IEnumerable<DateOnly> Read(IDialogContext context, DateOnly? due)
    {
        if (due is { } present && int.TryParse(context.Given(Added), CultureInfo.InvariantCulture, out int days))
            return [Later(present, days, context.Today)];
        return (context.Given(Meanings) ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries)
            .Select(day => DateOnly.ParseExact(day, Iso, CultureInfo.InvariantCulture));
    }

    /// <summary>A goal that stays overdue even with the time that is added gets that time from today on.</summary>
    private static DateOnly Later(DateOnly due, int days, DateOnly today) =>
        days > 0 && due.AddDays(days) < today ? today.AddDays(days) : due.AddDays(days);
}
