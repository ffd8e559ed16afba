using MentorBot.Conversation.Cards;
using MentorBot.People;

namespace MentorBot.Welcome;

/// <summary>
/// The sentences that help shows, in groups. A sentence whose intent no feature answers, or that needs a colleague whom
/// the person does not have, is not shown.
/// </summary>
internal static class HelpExamples
{
    private const int MostOfGroup = 4;
    private const char UnbrokenSpace = '\u00A0';

    /// <summary>A group in each fact: its name, and its sentences in one text.</summary>
    /// <param name="circle">The people that the person works with.</param>
    /// <param name="isPaused">Whether the person has paused the bot.</param>
    /// <param name="answers">Whether an intent is answered.</param>
    public static Facts For(Circle circle, bool isPaused, Func<string, bool> answers) => new(
    [
        .. Groups(circle, isPaused)
            .Select(group => new Fact(group.Name, Join(
                [.. group.Examples.Where(one => one.Works && (one.Intent is null || answers(one.Intent)))
                    .Take(MostOfGroup).Select(one => one.Text.Replace(' ', UnbrokenSpace))])))
            .Where(group => group.Value.Length > 0),
    ]);

    private static (string Name, HelpExample[] Examples)[] Groups(Circle circle, bool isPaused) =>
    [
        (WelcomeWords.HelpWeek, Week(circle)),
        (WelcomeWords.HelpGoals, Goals()),
        (WelcomeWords.HelpPeople, People(circle)),
        (WelcomeWords.HelpFeedback, Feedback(circle)),
        (WelcomeWords.HelpData, Data()),
        (WelcomeWords.HelpReminders, Reminders(isPaused)),
    ];

    private static HelpExample[] Week(Circle circle) =>
    [
        new("checkin.start", WelcomeWords.SayCheckIn),
        new("share", WelcomeWords.SayShare) { Works = circle is not { Manager: null, Mentor: null } },
        new("stuck", WelcomeWords.SayStuck),
        new("checkin.history", WelcomeWords.SayHistory),
        new("wins.past", WelcomeWords.SayWins),
    ];

    private static HelpExample[] Goals() =>
    [
        new("goal.new", WelcomeWords.SayGoal),
        new("goals.list", WelcomeWords.SayGoals),
        new("goal.move", WelcomeWords.SayMove),
        new("evidence.save", WelcomeWords.SayEvidence),
        new("goal.done", WelcomeWords.SayDone),
    ];

    private static HelpExample[] People(Circle circle) =>
    [
        new("name.mentor", WelcomeWords.SayMentor) { Works = circle.Mentor is null },
        new("name.manager", WelcomeWords.SayManager) { Works = circle.Manager is null },
        new("who.mentor", WelcomeWords.SayWhoMentor) { Works = circle.Mentor is not null },
        new("team", WelcomeWords.SayTeam) { Works = !circle.Reports.IsEmpty },
        new("mentees", WelcomeWords.SayMentees) { Works = !circle.Mentees.IsEmpty },
        new(null, WelcomeWords.SayAnswer) { Works = circle.Mentor is not null || !circle.Mentees.IsEmpty },
        new("helped", WelcomeWords.SayHelped) { Works = circle.Mentor is not null },
    ];

    private static HelpExample[] Feedback(Circle circle) =>
    [
        new(null, WelcomeWords.SayFeedback) { Works = !circle.Reports.IsEmpty },
        new("feedback.mine", WelcomeWords.SayMyFeedback) { Works = circle.Everybody.Any() },
        new("feedback.ask", WelcomeWords.SayAskFeedback) { Works = circle.Everybody.Any() },
        new("praise", WelcomeWords.SayPraise) { Works = circle.Everybody.Any() },
    ];

    private static HelpExample[] Data() =>
    [
        new("known", WelcomeWords.SayMyData),
        new("privacy", WelcomeWords.SayWho),
        new("forget", WelcomeWords.SayForget),
        new("link", WelcomeWords.SayLink),
    ];

    private static HelpExample[] Reminders(bool isPaused) =>
    [
        new("pause", WelcomeWords.SayPause) { Works = !isPaused },
        new("resume", WelcomeWords.SayResume) { Works = isPaused },
        new("remind", WelcomeWords.SayRemind),
        new("next", WelcomeWords.SayNext),
        new("language", WelcomeWords.SayLanguage),
    ];

    private static string Join(string[] examples) => examples switch
    {
        [] => "",
        [string only] => only,
        [string first, string second] => WelcomeWords.Examples2(first, second),
        [string first, string second, string third] => WelcomeWords.Examples3(first, second, third),
        [string first, string second, string third, string fourth, ..] =>
            WelcomeWords.Examples4(first, second, third, fourth),
    };
}

/// <summary>A sentence that can be typed.</summary>
/// <param name="Intent">What it means; null where it is a command that no intent stands for.</param>
/// <param name="Text">The sentence, in the person's language.</param>
internal sealed record HelpExample(string? Intent, string Text)
{
    /// <summary>Whether it is of use to this person.</summary>
    public bool Works { get; init; } = true;
}
