namespace MentorBot.EndToEnd.Tests.Drills;

/// <summary>What a person says, and what the one reply to it holds.</summary>
internal sealed record Step(string Says, params string[] Hears)
{
    /// <summary>The goal that this step sets; null for any other step.</summary>
    public string? Sets { get; private init; }

    /// <summary>
    /// A person's day without an end: one micro-goal after the other, typed field by field. Each is set once where each
    /// message is worked once; one that is worked twice answers another question, and every later reply is a different
    /// one.
    /// </summary>
    public static IEnumerable<Step> Script(int person)
    {
        yield return new Step("hi", "I'm MentorBot");
        yield return new Step("pause", "Paused"); // Or on a Thursday the bot would ask how the week was.
        for (int number = 1; ; number++)
        {
            string title =
                string.Create(CultureInfo.InvariantCulture, $"Two pages for shelf {person:D2} part {number:D4}");
            yield return new Step("goal", "One small thing");
            yield return new Step(title, "How will you see that it's done?");
            yield return new Step("Maria has read it", "By when?");
            yield return new Step("tomorrow", "Goal saved", title) { Sets = title };
            yield return new Step("done", $"\"{title}\" is done.");
        }
    }

    public bool IsAnsweredBy(string text) => Hears.All(words => text.Contains(words, StringComparison.Ordinal));
}
