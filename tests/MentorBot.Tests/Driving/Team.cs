using MentorBot.CheckIns;
using MentorBot.Feedback;
using MentorBot.People;
using MentorBot.Tests.Goals;

namespace MentorBot.Tests.Driving;

/// <summary>
/// Alex, whom Jo leads and Maria mentors, all of whom have the bot; with the ways that they often go.
/// </summary>
internal sealed class Team(Bot bot, Person alex, Person maria, Person jo) : IAsyncDisposable
{
    /// <summary>A Monday morning in Berlin, in week 48 of 2026.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The Thursday afternoon of that week, when the bot asks.</summary>
    public static readonly DateTimeOffset Thursday = new(2026, 11, 26, 14, 0, 0, TimeSpan.Zero);

    public Bot Bot => bot;
    public Person Alex => alex;
    public Person Maria => maria;
    public Person Jo => jo;
    public IReadOnlyList<Person> All => [alex, maria, jo];

    public static async Task<Team> MeetAsync(
        DateTimeOffset? now = null, string alex = "en-GB", string maria = "en-GB", string jo = "en-GB",
        string zone = "Europe/Berlin")
    {
        Bot bot = await Bot.StartAsync(now ?? Monday);
        Team team = new(
            bot,
            await bot.MeetAsync("Alex Kim", alex, zone),
            await bot.MeetAsync("Maria Roth", maria, id: "maria"), await bot.MeetAsync("Jo Lind", jo, id: "jo"));
        await team.ImportAsync(manager: "jo@example.com", mentor: "maria@example.com");
        foreach (Person person in team.All) await person.InstallAsync();
        return team;
    }

    public static RosterLine Line(int number, Person person, string name) =>
        new(number, $"{person.Id.Person}@example.com", name) { Accounts = [person.Account] };

    public void Deconstruct(out Bot itsBot, out Person itsAlex, out Person itsMaria, out Person itsJo) =>
        (itsBot, itsAlex, itsMaria, itsJo) = (bot, alex, maria, jo);

    /// <summary>Brings in a roster of the three that says who leads and who mentors Alex, and nothing else.</summary>
    public Task<RosterOutcome> ImportAsync(string? manager = null, string? mentor = null) => bot.ImportAsync(
        Line(1, alex, "Alex Kim") with { Manager = manager, Mentor = mentor },
        Line(2, maria, "Maria Roth"), Line(3, jo, "Jo Lind"));

    /// <summary>Alex checks in, begun by themselves.</summary>
    public async Task CheckInAsync(params (string Id, string Value)[] words)
    {
        await alex.SayAsync("check in");
        await alex.PressAsync(alex.In(() => Moods.All[3].Title));
        if ((await alex.Rows.GoalsAsync()).Any(goal => goal.IsOpen))
            await alex.PressAsync(alex.In(() => CheckInWords.SkipThis));
        await alex.SubmitAsync(alex.In(() => CheckInWords.SaveWords), words);
    }

    public async Task ShareBlockerAsync(string blocker = "Waiting for access", string with = "Maria")
    {
        await CheckInAsync((CheckInCards.Blocker, blocker));
        await alex.PressAsync(alex.In(() => CheckInWords.ShareBlockerWith(with)));
    }

    public async Task ShareWinAsync(string win = "Shipped the draft")
    {
        await CheckInAsync((CheckInCards.Win, win));
        await alex.PressAsync(alex.In(() => CheckInWords.ShareWinWith("Jo")));
    }

    /// <summary>Alex sets a goal and reaches it.</summary>
    public async Task ReachGoalAsync(string title = "Two pages in the wiki")
    {
        await alex.SetGoalAsync(title, "2027-01-01");
        await alex.PressAsync(alex.In(() => GoalWords.SeeGoals));
        await alex.PressAsync(alex.In(() => GoalWords.FinishOne));
    }

    /// <summary>Jo, who is asked already, gives feedback by cards.</summary>
    public async Task GiveFeedbackAsync(string? next = "Show it to the team")
    {
        await jo.SubmitAsync(jo.In(() => FeedbackWords.GoOn), ("did", "Asked for help early"));
        if (next is null) await jo.PressAsync(jo.In(() => FeedbackWords.SendAsItIs));
        else
            await jo.SubmitAsync(
                jo.In(() => FeedbackWords.SendTo("Alex")), (FeedbackCards.Impact, "We kept the date"),
                (FeedbackCards.Next, next));
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();
}
