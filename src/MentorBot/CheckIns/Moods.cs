using MentorBot.Conversation.Cards;
using MentorBot.Goals;

namespace MentorBot.CheckIns;

/// <summary>The answers that are chosen rather than written, in the person's language.</summary>
internal static class Moods
{
    /// <summary>From rough to great.</summary>
    public static ImmutableArray<Choice> All =>
    [
        Choice.Parse("rough", CheckInWords.MoodRough),
        Choice.Parse("hard", CheckInWords.MoodHard),
        Choice.Parse("ok", CheckInWords.MoodOk),
        Choice.Parse("good", CheckInWords.MoodGood),
        Choice.Parse("great", CheckInWords.MoodGreat),
    ];

    /// <summary>The possible progress of a goal.</summary>
    public static ImmutableArray<Choice> Progress =>
    [
        Choice.Parse(nameof(GoalState.Done), CheckInWords.ProgressDone),
        Choice.Parse(nameof(GoalState.OnTrack), CheckInWords.ProgressOnTrack),
        Choice.Parse(nameof(GoalState.Stuck), CheckInWords.ProgressStuck),
        Choice.Parse(nameof(GoalState.Dropped), CheckInWords.ProgressDropped),
    ];

    /// <summary>The text that shows a mood.</summary>
    public static string TitleOf(string mood) => All.FirstOrDefault(choice => choice.Value == mood)?.Title ?? mood;

    /// <summary>The word for a mood, without its emoji.</summary>
    public static string WordOf(string mood) => TitleOf(mood).Split(' ', 2) is [_, string word] ? word : mood;

    /// <summary>The good mood that a sentence speaks of: the best one that it names, otherwise "good".</summary>
    public static string MeantBy(string text) =>
        Told.Mentions(text, TellWords.GreatMoods) ? "great" : Told.Mentions(text, TellWords.OkMoods) ? "ok" : "good";

    /// <summary>The text that shows the progress of a goal.</summary>
    public static string TitleOf(GoalState state) =>
        Progress.FirstOrDefault(choice => choice.Value == state.ToString())?.Title ?? state.ToString();
}
