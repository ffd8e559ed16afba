using MentorBot.EndToEnd.Tests.Slack;
using MentorBot.EndToEnd.Tests.Teams;

namespace MentorBot.EndToEnd.Tests.Stories;

/// <summary>
/// The people of the sandbox's roster on real wires, and one story through all three of them. Each step is one act of
/// one person and what then stands on whose screen.
/// </summary>
internal sealed class ThreePeople : IAsyncDisposable
{
    private static readonly Guid AlexId = Guid.Parse("b7c1f6de-2f0a-4d5b-8a57-3c9e44d0a1f2");
    private static readonly Guid DanaId = Guid.Parse("2e6b9c34-71da-4f08-b3c5-9a0d5e8f1c47");

    private readonly TemporaryFolder _folder;
    private readonly FakeTeams _teams;
    private readonly FakeWorkspace _slack;
    private Bot _bot;
    private System.Text.Json.Nodes.JsonObject? _form;

    private ThreePeople(TemporaryFolder folder, FakeTeams teams, FakeWorkspace slack, Bot bot)
    {
        (_folder, _teams, _slack, _bot) = (folder, teams, slack, bot);
        Alex = new Chat(teams, bot, "Alex Kim", person: AlexId);
        Dana = new Chat(teams, bot, "Dana Fischer", person: DanaId);
        Maria = new SlackPerson(slack, bot, "U0MARIA");
    }

    public Chat Alex { get; }

    public Chat Dana { get; }

    public SlackPerson Maria { get; }

    /// <summary>The story: who does what, and then reads what.</summary>
    public IReadOnlyList<Step> Steps =>
    [
        new(
            "Alex adds the bot", () => Alex.InstallAsync(), Alex, "Hi Alex, I'm MentorBot",
            "help you take one small step"),
        new("Dana adds the bot", () => Dana.InstallAsync(), Dana, "Hi Dana, I'm MentorBot", "at most once a day"),
        new("it is Thursday afternoon", JumpAsync, Alex, "How was the week, Alex?", "on Thursdays"),
        new("Alex taps once", () => Alex.PressAsync("🙂 Good"), Alex, "Anything to keep?"),
        new(
            "Alex tells a win and a blocker",
            () => Alex.PressAsync(
                "Save check-in", ("win", "The pilot went live"), ("blocker", "No test data for weeks")),
            Alex, "Saved", "The pilot went live", "Only you can see this."),
        new(
            "Alex shares the blocker", () => Alex.PressAsync("Share blocker with Maria"), Maria, "Alex is stuck",
            "No test data for weeks"),
        new(
            "Alex shares the win", () => Alex.PressAsync("Share win with Dana"), Alex, "Saved",
            "Dana can see the win, Maria the blocker."),
        new(
            "Maria presses Answer", async () => _form = await Maria.PressAsync("Answer"), Maria, "Answer Alex",
            "No test data for weeks"),
        new("Maria sends the form", () => Maria.SubmitAsync(_form!, "words", "Ask Jan for his generator"),
            Alex, "From Maria", "Ask Jan for his generator", "No test data for weeks"),
        new("Alex wants to reply", () => Alex.PressAsync("Reply"), Alex, "Answer Maria"),
        new(
            "Alex replies", () => Alex.PressAsync("Send to Maria", ("words", "Thank you, that is the way")), Maria,
            "From Alex", "Thank you, that is the way"),
        new("Alex says that it helped", () => Alex.PressAsync("This helped"), Maria, "Alex says your answer helped."),
        new("Alex sets a goal", () => Alex.SayAsync("goal Two pages in the wiki"), Alex, "One small thing"),
        new("Alex saves it", () => Alex.PressAsync("Save goal"), Alex, "Goal saved", "Two pages in the wiki"),
        new(
            "Alex is done", () => Alex.SayAsync("done"), Dana, "A word for Alex", "The pilot went live",
            "What did Alex do?"),
        new(
            "Dana says what Alex did", () => Dana.PressAsync("Go on", ("did", "Called the customer every day")), Dana,
            "What it changed"),
        new("Dana adds a next step", () => Dana.PressAsync("Send to Alex", ("next", "Show the list to the team")),
            Alex, "Feedback from Dana", "Called the customer every day", "Show the list to the team"),
        new(
            "Alex makes it a goal", () => Alex.PressAsync("Make it a micro-goal"), Dana,
            "Alex made your next step a goal."),
        new(
            "Alex looks at the goals", () => Alex.SayAsync("goals"), Alex, "Your micro-goals",
            "Show the list to the team"),
    ];

    public static async Task<ThreePeople> MeetAsync()
    {
        TemporaryFolder folder = new();
        FakeTeams teams = await FakeTeams.StartAsync();
        FakeWorkspace slack = await FakeWorkspace.StartAsync();
        return new ThreePeople(folder, teams, slack, await Bot.StartAsync(folder.Database, slack.Settings));
    }

    /// <summary>The program is killed without a word, and started again on the same database.</summary>
    public async Task KillAndRestartAsync()
    {
        await _bot.Process.KillAsync();
        await _bot.DisposeAsync();
        _bot = await Bot.StartAsync(_folder.Database, _slack.Settings);
        Alex.GoOnWith(_bot);
        Dana.GoOnWith(_bot);
        Maria.GoOnWith(_bot);
    }

    /// <summary>Waits until the step's words stand on the screen that they are for.</summary>
    /// <returns>On how many messages.</returns>
    public static async Task<int> SeeAsync(Step step)
    {
        await Eventually.IsSoAsync(
            () => Count(step) > 0,
            () =>
                $"After '{step.Name}' this does not stand there: {string.Join(" … ", step.Words)}. On the "
                    + $"screen:\n{string.Join("\n---\n", ScreenOf(step.Reader))}");
        return Count(step);
    }

    /// <summary>On how many messages the step's words stand now.</summary>
    public static int Count(Step step) =>
        ScreenOf(step.Reader).Count(text => step.Words.All(word => text.Contains(word, StringComparison.Ordinal)));

    /// <summary>Every word on every screen, by person.</summary>
    public IReadOnlyDictionary<string, string> Screens => new Dictionary<string, string>
    {
        ["Alex"] = string.Join('\n', ScreenOf(Alex)), ["Dana"] = string.Join('\n', ScreenOf(Dana)),
        ["Maria"] = string.Join('\n', ScreenOf(Maria)),
    };

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _slack.DisposeAsync();
        await _teams.DisposeAsync();
        _folder.Dispose();
    }

    private static IEnumerable<string> ScreenOf(object reader) =>
        reader is Chat chat ? chat.Seen.Messages.Select(message => message.Text) : ((SlackPerson)reader).Screen;

    private async Task JumpAsync()
    {
        using HttpResponseMessage answer = await _bot.Http.PostAsync("/sandbox/clock/next", null);
        Assert.Equal(200, (int)answer.StatusCode);
    }
}

/// <summary>One act of one person, and what then stands on whose screen.</summary>
internal sealed record Step(string Name, Func<Task> Act, object Reader, params string[] Words);
