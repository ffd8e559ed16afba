using MentorBot.Conversation.Dialogs;
using MentorBot.Tests.Cards;
using MentorBot.Tests.Goals;

namespace MentorBot.Tests.Journals;

/// <summary>
/// Walks to several points of each dialog. With <c>MENTORBOT_GOLDEN=write</c> the journals of a version that has none
/// are recorded; there are never two recordings of one.
/// </summary>
public sealed class RecordingTests
{
    [Fact]
    public async Task Every_point_of_todays_dialogs_has_a_recording()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.SayAsync("goal");
        await RecordAsync(alex, "asked");
        await alex.SayAsync("get better at Excel");
        await RecordAsync(alex, "title-typed");
        await alex.SayAsync("skip", "tomorrow");
        await RecordAsync(alex, "sharper");
        await alex.SayAsync("skip", "goal Two pages in the wiki");
        await RecordAsync(alex, "title-given");
        await alex.SayAsync("back");
        await RecordAsync(alex, "title-taken-back");
        await alex.SayAsync("Two pages in the wiki", "Maria has read them", "next friday");
        await alex.SayAsync("done");
        await RecordAsync(alex, "which");
        foreach (string title in new[] { "Call three customers", "Ask Jan about the export" })
            await alex.SetGoalAsync(title);
        await RecordCheckInAsync(alex);
    }

    [Fact]
    public async Task Every_point_of_the_dialogs_of_several_people_has_a_recording()
    {
        await using Team team = await Team.MeetAsync();
        await team.Bot.PassToAsync(Team.Thursday);
        await RecordAsync(team.Alex, "called");
        await team.CheckInAsync(("win", "Shipped the draft"), ("blocker", "Waiting for access"));
        await team.Alex.SayAsync("share");
        await RecordAsync(team.Alex, "what");
        await team.Alex.SayAsync("blocker", "share", "win");
        await team.Maria.PressAsync("Answer");
        await RecordAsync(team.Maria, "asked");
        await team.Jo.SayAsync("feedback");
        await RecordAsync(team.Jo, "did");
        await team.Jo.SayAsync("Asked for help early");
        await RecordAsync(team.Jo, "more");
        await team.Jo.SayAsync("We kept the date");
        await RecordAsync(team.Jo, "impact-typed");
        await team.Jo.SayAsync("skip");
        await RecordAsync(team.Jo, "previewed");
        await team.Jo.SayAsync("send", "forget me");
        await RecordAsync(team.Jo, "sure");
        Person stranger = await team.Bot.MeetAsync(id: "stranger");
        await stranger.SayAsync("link");
        await team.Maria.SayAsync("Ask Jan");
        await RecordAsync(team.Maria, "previewed");
        await team.Maria.SayAsync("skip");
        await team.Maria.SayAsync(stranger.Last.Parts.OfType<Paragraph>().ElementAt(1).Text);
        await RecordAsync(team.Maria, "sure");
        await team.Maria.SayAsync("skip");
        await team.Maria.SayAsync("my mentor");
        await RecordAsync(team.Maria, "who");
    }

    [Fact]
    public async Task Every_point_of_the_dialogs_about_evidence_has_a_recording()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.SayAsync("evidence Maria has read them");
        await RecordAsync(alex, "words-given-no-goal");
        await alex.SayAsync("Two pages in the wiki");
        await RecordAsync(alex, "title-typed");
        await alex.SayAsync("skip", "goal Call three customers", "skip", "skip");
        await alex.KeepAsync(new string('x', 600));
        await RecordAsync(alex, "message-cut");
        await alex.KeepAsync("");
        await RecordAsync(alex, "message-without-words");
        await alex.SayAsync("It went well");
        await RecordAsync(alex, "words-typed");
        await alex.SayAsync("2", "remove evidence");
        await RecordAsync(alex, "which");
    }

    [Fact]
    public async Task Every_point_of_the_dialogs_that_change_a_goal_has_a_recording()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.SetTwoGoalsAsync();
        await alex.SayAsync("change goal");
        await RecordAsync(alex, "asked");
        await alex.SayAsync("2");
        await RecordAsync(alex, "goal-typed");
        await alex.SayAsync("cancel", "edit goal");
        await RecordAsync(alex, "which");
        await alex.SayAsync("2", "Call four customers");
        await RecordAsync(alex, "title-typed");
        await alex.SayAsync("skip", "move goal");
        await RecordAsync(alex, "which");
        await alex.SayAsync("1");
        await RecordAsync(alex, "due");
        await alex.SayAsync("tomorrow", "drop goal 2");
        await RecordAsync(alex, "sure");
    }

    [Fact]
    public async Task Every_point_of_the_dialogs_that_write_to_a_colleague_has_a_recording()
    {
        await using Team team = await Team.MeetAsync();
        await RecordAllAsync(team.Alex, "send a message", "Maria", "I'll be late");
        await RecordAllAsync(team.Alex, "I want to thank someone", "Maria", "You helped me with the audit");
        await RecordAllAsync(team.Alex, "I'd like to ask for feedback", "Maria", "Was my talk clear?");
    }

    private static async Task RecordAllAsync(Person alex, string sentence, string who, string words)
    {
        await alex.SayAsync(sentence);
        await RecordAsync(alex, "who");
        await alex.SayAsync(who);
        if (alex.Last.Inputs.Any())
        {
            await RecordAsync(alex, "asked");
            await alex.SayAsync(words);
        }

        await RecordAsync(alex, "previewed");
        await alex.SayAsync("send");
    }

    private static async Task RecordCheckInAsync(Person alex)
    {
        await alex.SayAsync("check in");
        await RecordAsync(alex, "mood");
        await alex.SayAsync("good", "stuck");
        await RecordAsync(alex, "one-goal-typed");
        await alex.SubmitAsync(
            "Save progress", [.. alex.Screen[^2].Inputs.Select(input => (input.Id, nameof(GoalState.OnTrack)))]);
        await RecordAsync(alex, "second-goals");
        await alex.SayAsync("skip");
        await RecordAsync(alex, "words");
        await alex.SayAsync("Shipped the draft");
        await RecordAsync(alex, "win-typed");
        await alex.SayAsync("Waiting for access", "Ask Maria", "check in", "ok");
        await RecordAsync(alex, "second-of-the-week");
    }

    internal static async Task RecordAsync(Person alex, string point)
    {
        Journal journal = (await alex.Rows.OpenDialogAsync())!;
        string file = Sources.Of("Journals", $"{journal.Dialog}.v{journal.Version}.{point}.json");
        if (Golden.IsWriting && !File.Exists(file))
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(journal, JournalJson.Default.Journal) + "\n");
        Assert.True(
            File.Exists(file), $"There is no recording '{Path.GetFileName(file)}': MENTORBOT_GOLDEN=write records it.");
    }
}
