namespace MentorBot.EndToEnd.Tests.Stories;

/// <summary>What a person reads, taps and types in one language.</summary>
internal sealed record Words(string Locale)
{
    public required string Hello { get; init; }
    public required string TryCheckIn { get; init; }
    public required string HowWasTheWeek { get; init; }
    public required string Good { get; init; }
    public required string AnythingToKeep { get; init; }
    public required string SaveCheckIn { get; init; }
    public required string Saved { get; init; }
    public required string SetGoal { get; init; }
    public required string OneSmallThing { get; init; }
    public required string SaveGoal { get; init; }
    public required string GoalSaved { get; init; }
    public required string SeeMyGoals { get; init; }
    public required string MyMicroGoals { get; init; }

    /// <summary>Typed: the commands and answers of a check-in and a goal by words alone.</summary>
    public required string TypeCheckIn { get; init; }
    public required string TypeGood { get; init; }
    public required string TypeWin { get; init; }
    public required string TypeSkip { get; init; }
    public required string TypeGoal { get; init; }
    public required string TypeTitle { get; init; }
    public required string TypeIn2Weeks { get; init; }
    public required string TypeGoals { get; init; }

    public static Words English { get; } = new("en-US")
    {
        Hello = "Hi Mira, I'm MentorBot", TryCheckIn = "Try a check-in", HowWasTheWeek = "How was the week, Mira?",
        Good = "🙂 Good", AnythingToKeep = "Anything to keep?",
        SaveCheckIn = "Save check-in", Saved = "Saved", SetGoal = "Set a micro-goal",
        OneSmallThing = "One small thing", SaveGoal = "Save goal", GoalSaved = "Goal saved",
        SeeMyGoals = "See my goals", MyMicroGoals = "Your micro-goals",
        TypeCheckIn = "check in", TypeGood = "good", TypeWin = "We shipped the wiki", TypeSkip = "skip",
        TypeGoal = "goal", TypeTitle = "Two pages in the wiki", TypeIn2Weeks = "in 2 weeks", TypeGoals = "goals",
    };

    public static Words German { get; } = new("de-DE")
    {
        Hello = "Hallo Mira, ich bin MentorBot", TryCheckIn = "Check-in ausprobieren",
        HowWasTheWeek = "Wie war die Woche, Mira?",
        Good = "🙂 Gut", AnythingToKeep = "Etwas festhalten?",
        SaveCheckIn = "Check-in speichern", Saved = "Gespeichert", SetGoal = "Mikroziel setzen",
        OneSmallThing = "Eine kleine Sache", SaveGoal = "Ziel speichern",
        GoalSaved = "Ziel gespeichert", SeeMyGoals = "Meine Ziele", MyMicroGoals = "Deine Mikroziele",
        TypeCheckIn = "einchecken", TypeGood = "gut", TypeWin = "Das Wiki steht",
        TypeSkip = "auslassen", TypeGoal = "ziel", TypeTitle = "Zwei Seiten im Wiki", TypeIn2Weeks = "in 2 Wochen",
        TypeGoals = "ziele",
    };

    public static Words Of(string locale) => locale == German.Locale ? German : English;
}
