using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Language;
using MentorBot.Turns;
using MentorBot.Turns.Features;
using MentorBot.Turns.Nudges;

namespace MentorBot.People;

/// <summary>
/// Breaks: the bot does not write on its own, until the person resumes or the day comes that they named. It then says
/// in the morning that the break is over.
/// </summary>
internal static class Pausing
{
    private const string Nudge = "pause-over";
    private static readonly TimeSpan UseOfSaying = TimeSpan.FromDays(7);

    public static void Register(Routes routes)
    {
        routes.Command(PeopleWords.PauseCommand, PauseAsync);
        routes.Command(PeopleWords.ResumeCommand, ResumeAsync);
        routes.Intent("pause", PeopleWords.PauseCommand, (turn, meaning, cancellationToken) =>
            PauseAsync(turn, meaning.Text, cancellationToken));
        routes.Intent("resume", PeopleWords.ResumeCommand);
        routes.Nudge(Nudge, EndAsync);
    }

    /// <summary>The text of a moment: its day, and its time where that is not the morning.</summary>
    public static string TextOf(Turn turn, DateTimeOffset at)
    {
        DateTime local = TimeZoneInfo.ConvertTime(at, turn.Zone).DateTime;
        string day = DayText.Of(DateOnly.FromDateTime(local));
        return local.TimeOfDay == TimeSpan.FromHours(9)
            ? day
            : PauseWords.Moment(day, local.ToString("t", CultureInfo.CurrentCulture));
    }

    private static async Task PauseAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        bool isPaused = await PeopleBook.IsPausedAsync(turn, cancellationToken);
        Pause? before = isPaused ? await turn.FindAsync(Pause.Kind, "", cancellationToken) : null;
        if (PauseEnd.Find(turn, text) is { } end)
        {
            turn.Put(Pause.Kind, "", new Pause(before?.Since ?? turn.Now) { Until = end });
            turn.Nudges.Schedule(new Nudge(Nudge, Nudge, end, end + UseOfSaying));
            Say(turn, PauseWords.PausedUntil(TextOf(turn, end)));
            return;
        }

        if (before is null) turn.Put(Pause.Kind, "", new Pause(turn.Now));
        Say(turn, before switch
        {
            null => PeopleWords.Paused,
            { Until: { } until } => PauseWords.PausedAlreadyUntil(TextOf(turn, until)),
            _ => PeopleWords.PausedAlready,
        });
    }

    private static async Task ResumeAsync(Turn turn, string rest, CancellationToken cancellationToken)
    {
        bool paused = await PeopleBook.IsPausedAsync(turn, cancellationToken);
        turn.Remove(Pause.Kind, "");
        turn.Nudges.Cancel(Nudge);
        Say(turn, paused ? PeopleWords.Resumed : PeopleWords.NotPaused);
    }

    private static async Task EndAsync(Turn turn, Nudge nudge, CancellationToken cancellationToken)
    {
        if (await turn.FindAsync(Pause.Kind, "", cancellationToken) is not { Until: { } until } || until > turn.Now)
            return;
        turn.Remove(Pause.Kind, "");
        if (turn.Now <= nudge.Until) Say(turn, PauseWords.Over);
    }

    private static void Say(Turn turn, string text) => turn.Say(Card.Of(new Paragraph(text)));
}
