namespace MentorBot.EndToEnd.Tests.Browser;

/// <summary>
/// The three-person story as a newcomer plays it on the page: each step is what is done, and what then stands in whose
/// pane.
/// </summary>
internal sealed class PageStory(IPage page)
{
    /// <summary>The roles, for the page's address.</summary>
    public const string Everybody = "employee,manager,mentor";

    public PaneOnThePage Alex { get; } = new(page, "employee");

    public PaneOnThePage Dana { get; } = new(page, "manager");

    public PaneOnThePage Maria { get; } = new(page, "mentor");

    public IReadOnlyList<PageStep> Steps =>
    [
        new("the page is opened", () => Task.CompletedTask, Alex, "Hi Alex, I'm MentorBot"),
        new("Dana is greeted", () => Task.CompletedTask, Dana, "Hi Dana, I'm MentorBot"),
        new("Maria is greeted", () => Task.CompletedTask, Maria, "Hi Maria, I'm MentorBot"),
        new(
            "the clock jumps",
            () => page.GetByRole(AriaRole.Button, new() { Name = "Jump to the next nudge" }).ClickAsync(), Alex,
            "How was the week, Alex?", "on Thursdays"),
        new("Alex taps once", () => Alex.PressAsync("🙂 Good"), Alex, "Anything to keep?"),
        new("Alex tells a win and a blocker", TellAsync, Alex, "Share blocker with Maria", "Only you can see this."),
        new(
            "Alex shares the blocker", () => Alex.PressAsync("Share blocker with Maria"), Maria, "Alex is stuck",
            "No test data for weeks"),
        new("the card says so", () => Task.CompletedTask, Alex, "Maria can see the blocker."),
        new(
            "Alex shares the win", () => Alex.PressAsync("Share win with Dana"), Alex,
            "Dana can see the win, Maria the blocker."),
        new("Maria presses Answer", OpenFormAsync, Maria, "Answer Alex"),
        new("Maria answers", AnswerAsync, Alex, "From Maria", "Ask Jan for his generator"),
        new("Alex wants to reply", () => Alex.PressAsync("Reply"), Alex, "Answer Maria"),
        new("Alex replies", ReplyAsync, Maria, "From Alex", "That is the way"),
        new("Alex says that it helped", () => Alex.PressAsync("This helped"), Maria, "Alex says your answer helped."),
        new("Alex sets a goal", () => Alex.SayAsync("goal Two pages in the wiki"), Alex, "One small thing"),
        new("Alex saves it", () => Alex.PressAsync("Save goal"), Alex, "Goal saved"),
        new(
            "Alex is done", () => Alex.SayAsync("done"), Dana, "A word for Alex", "The pilot went live",
            "What did Alex do?"),
        new("Dana says what Alex did", FirstBoxAsync, Dana, "What it changed"),
        new("Dana adds a next step", NextStepAsync, Alex, "Feedback from Dana", "Show the list to the team"),
        new(
            "Alex makes it a goal", () => Alex.PressAsync("Make it a micro-goal"), Dana,
            "Alex made your next step a goal."),
    ];

    /// <summary>Nothing that somebody did not share with them stands in a pane.</summary>
    public async Task AssertNothingUnsharedIsSeenAsync()
    {
        string dana = await Dana.TextAsync(), maria = await Maria.TextAsync();
        Assert.All(
            ["No test data", "Ask Jan", "That is the way", "Two pages", "Two quiet mornings", "Good"],
            word => Assert.DoesNotContain(word, dana, StringComparison.Ordinal));
        Assert.All(
            ["pilot", "Two pages", "Called the customer", "Two quiet mornings", "Good"],
            word => Assert.DoesNotContain(word, maria, StringComparison.Ordinal));
    }

    private async Task TellAsync()
    {
        await Alex.FillAsync("A win", "The pilot went live");
        await Alex.FillAsync("A blocker", "No test data for weeks");
        await Alex.FillAsync("One focus until next time", "Two quiet mornings");
        await Alex.PressAsync("Save check-in");
    }

    private async Task OpenFormAsync()
    {
        await Maria.PressAsync("Answer");
        await page.GetByRole(AriaRole.Dialog).WaitForAsync();
    }

    /// <summary>By the form that opened: it outlasts the bot, as it would in Slack.</summary>
    private async Task AnswerAsync()
    {
        ILocator form = page.GetByRole(AriaRole.Dialog);
        await form.GetByLabel("What do you want to say?").FillAsync("Ask Jan for his generator");
        await form.GetByRole(AriaRole.Button, new() { Name = "Send to Alex" }).ClickAsync();
    }

    private async Task ReplyAsync()
    {
        await Alex.Whole.GetByLabel("What do you want to say?").Last.FillAsync("That is the way");
        await Alex.PressAsync("Send to Maria");
    }

    private async Task FirstBoxAsync()
    {
        await Dana.Whole.GetByLabel("What did Alex do?").Last.FillAsync("Called the customer every day");
        await Dana.PressAsync("Go on");
    }

    private async Task NextStepAsync()
    {
        await Dana.Whole.GetByLabel("Next step").Last.FillAsync("Show the list to the team");
        await Dana.PressAsync("Send to Alex");
    }
}

/// <summary>What is done, and what then stands in whose pane.</summary>
internal sealed record PageStep(string Name, Func<Task> Act, PaneOnThePage Reader, params string[] Words);
