using MentorBot.Conversation.Language.Intents;
using MentorBot.People;
using MentorBot.Turns;
using MentorBot.Turns.Features;

namespace MentorBot.CheckIns;

/// <summary>Answers whoever tells that they are stuck, that something went well, or how they feel.</summary>
internal static class TellIntents
{
    public static void Register(Routes routes)
    {
        routes.Dialogs.Add(() => new TellDialog());
        routes.Intent("stuck", (turn, meaning, cancellationToken) => TellAsync(
            turn, Sharing.Blocker, Told.In(meaning.Text, TellWords.StuckOpenings, TellWords.StuckAlone),
            cancellationToken));
        routes.Intent("win", (turn, meaning, cancellationToken) => TellAsync(
            turn, Sharing.Win, Told.In(meaning.Text, TellWords.WinOpenings, TellWords.WinAlone), cancellationToken));
        routes.Intent("feeling.low", LowAsync);
        routes.Intent("feeling.good", GoodAsync);
        routes.Action(
            TellCards.TellVerb, (turn, subject, cancellationToken) => TellAsync(
                turn, subject == Sharing.Win ? Sharing.Win : Sharing.Blocker, "", cancellationToken));
        routes.Action(TellCards.MentorVerb, WriteAsync);
        routes.Action(TellCards.MoodVerb, CheckInAsync);
    }

    private static Task TellAsync(Turn turn, string what, string told, CancellationToken cancellationToken)
    {
        Dictionary<string, string> given = new() { [TellDialog.What] = what };
        if (told.Length > CheckIn.LongestLine) given[TellDialog.TooLong] = Told.Beginning(told);
        else if (told.Length > 0) given[TellDialog.Text] = told;
        return turn.StartAsync(TellDialog.Name, given, cancellationToken);
    }

    private static async Task WriteAsync(Turn turn, string? subject, CancellationToken cancellationToken)
    {
        Dictionary<string, string> given = new() { [TellDialog.What] = Sharing.Blocker, [TellDialog.ToMentor] = "yes" };
        await turn.StartAsync(TellDialog.Name, given, cancellationToken);
    }

    private static async Task LowAsync(Turn turn, Meaning meaning, CancellationToken cancellationToken) =>
        turn.Say(TellCards.Low((await PeopleBook.CircleAsync(turn, cancellationToken)).Mentor));

    private static async Task GoodAsync(Turn turn, Meaning meaning, CancellationToken cancellationToken)
    {
        CheckIn? checkIn =
            await turn.FindAsync(CheckIn.Kind, CheckIn.WeekOf(turn.Today), cancellationToken);
        turn.Say(TellCards.Good(Moods.MeantBy(meaning.Text), checkIn is { HasMood: true } ? checkIn.Mood : null));
    }

    /// <summary>The check-in with its first question answered by the button.</summary>
    private static Task CheckInAsync(Turn turn, string? subject, CancellationToken cancellationToken) =>
        subject is not null && Moods.All.Any(mood => mood.Value == subject)
            ? turn.StartAsync(
                CheckInDialog.Name, new Dictionary<string, string> { [CheckInDialog.MoodStep] = subject },
                cancellationToken)
            : turn.StartAsync(CheckInDialog.Name, cancellationToken);
}
