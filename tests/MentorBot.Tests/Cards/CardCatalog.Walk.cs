using MentorBot.CheckIns;
using MentorBot.Conversation.Dialogs;
using MentorBot.Tests.Goals;
using MentorBot.Turns;

namespace MentorBot.Tests.Cards;

internal sealed partial class CardCatalog
{
    private async Task WelcomeAsync(string locale)
    {
        await _alex.InstallAsync();
        Keep("welcome");
        await SayAsync("hello", "hi");
        await SayAsync("help", "help");
        await SayAsync("not-understood", "qwertz uiop");
        await SayAsync("nothing-open", "skip");
        await _alex.RemoveAsync();
        await _alex.InstallAsync();
        Keep("welcome-back");
        Person nameless = await _bot.MeetAsync(null, locale, id: "nameless");
        await nameless.InstallAsync();
        Keep("welcome-nameless", nameless.Last);
        await nameless.SayAsync("hi");
        Keep("hello-nameless", nameless.Last);
        await nameless.SayAsync("check in");
        Keep("mood-nameless", nameless.Last);
    }

    private async Task GoalAsync()
    {
        await SayAsync("goals-none", "goals");
        await SayAsync("goal-ask", "goal");
        await PressAsync(() => GoalWords.Save, (GoalCards.Due, "2027-06-01"));
        KeepInPlace("goal-ask-rejected");
        await SayAsync("goal-ask-criterion", "Two pages in the wiki");
        await SayAsync("goal-ask-due", "Maria has read them");
        await SayAsync("goal-due-too-late", "in three months");
        await SayAsync("goal-saved", "tomorrow");
        Keep("goal-answered", _alex.Screen[^6]);
        await _alex.SayAsync("goal");
        await PressAsync("goal-sharper", () => GoalWords.Save, (GoalCards.Title, "get better at Excel"));
        await PressAsync("goal-saved-plain", () => GoalWords.SharperKeep);
        KeepInPlace("goal-sharper-kept");
        await SayAsync("goal-with-title", "goal Call three customers");
        await PressAsync(() => GoalWords.Save);
    }

    private async Task GoalsAsync()
    {
        await SayAsync("finish-which", "done");
        await PressAsync("goal-done", () => GoalWords.WhichSave, ("goal", (await _alex.Rows.GoalsAsync())
            .Single(goal => goal.Title == "get better at Excel").Id));
        KeepInPlace("finish-which-answered");
        Posted done = _alex.Find(_alex.In(() => GoalWords.Reopen));
        await PressAsync("goal-reopened", () => GoalWords.Reopen);
        foreach (string title in new[] { "Write the first half of the report", "Ask Jan about the export" })
            await _alex.SetGoalAsync(title);
        await SayAsync("goals-five", "goals");
        await SayAsync("goals-full", "goal");
        await _alex.PressAsync(done, new ActionToken(GoalCards.ReopenVerb, "nobody"), []);
        Keep("goal-gone");
    }

    private async Task CheckInAsync()
    {
        await SayAsync("mood", "check in");
        await PressAsync("progress-three", () => Moods.All[3].Title);
        KeepInPlace("mood-answered");
        await SayAsync("progress-field", "2");
        await _alex.SayAsync("3", "skip");
        Keep("progress-two");
        await PressAsync("words", () => CheckInWords.SkipThis);
        KeepInPlace("progress-left-out");
        await SayAsync("words-field", "Shipped the draft");
        await SayAsync("summary", "Waiting for access", "Ask Maria");
    }

    private async Task GoalProgressAsync()
    {
        _bot.Clock.Pass(TimeSpan.FromDays(2));
        await SayAsync("goals-standing", "goals");
        await PressAsync("mood-again", () => CheckInWords.Edit);
        await PressAsync("progress-again", () => Moods.All[0].Title);
        await PressAsync(() => CheckInWords.SaveProgress);
        KeepInPlace("progress-answered");
        await PressAsync("words-again", () => CheckInWords.SkipThis);
        await PressAsync("summary-again", () => CheckInWords.SaveWords);
        KeepInPlace("words-answered");
    }

    private async Task InsideDialogsAsync()
    {
        await _alex.SayAsync("done", "1");
        await SayAsync("first-question", "goal", "back");
        await SayAsync("cannot-skip", "skip");
        await SayAsync("help-needed", "help");
        await SayAsync("help-here", "Clean up the test data", "help");
        await _alex.SayAsync("skip");
        await SayAsync("not-understood-here", "qwertz uiop");
        await SayAsync("too-long", "back", new string('x', 301));
        await SayAsync("back-saved", "check in", "4", "back");
        await _alex.SayAsync("cancel");
        Keep("put-aside", _alex.Screen.Last(card => card.PlainText == _alex.In(() => TurnWords.PutAside)));
        await SayAsync("not-understood-needed", "check in", "qwertz uiop");
        await SayAsync("stopped", "cancel");
    }

    private async Task LeftDialogsAsync()
    {
        await SayAsync("resume", "goal");
        Posted resume = _alex.Find(_alex.In(() => Choice.Parse("", TurnWords.ResumeGoOn).Title));
        await PressAsync("resumed", () => Choice.Parse("", TurnWords.ResumeGoOn).Title);
        await _alex.PressAsync(resume, resume.Card.AllButtons.OfType<SubmitButton>().First().Token, []);
        KeepInPlace("stale");
        await SayAsync("stopped-and-kept", "cancel");
        await _alex.PressAsync(resume, new ActionToken(DialogActions.Answer, "nobody.knows"), []);
        KeepInPlace("closed");
        await _alex.SayAsync("check in", "4", "skip", "skip");
        Posted words = _alex.Find(_alex.In(() => CheckInWords.SaveWords));
        ActionToken answer = words.Card.AllButtons.OfType<SubmitButton>().First().Token;
        await _alex.SayAsync("skip");
        await _alex.PressAsync(words, answer, []);
        KeepInPlace("stale-with-change");
        await _alex.SayAsync("goal Two pages in the wiki");
        Journal journal = (await _alex.Rows.OpenDialogAsync())!;
        await _alex.Rows.ChangeStateAsync(state => state with
        {
            Dialog = journal with { Entries = [journal.Entries[^1] with { Step = "renamed" }] },
        });
        await SayAsync("drifted", "tomorrow");
        await PressAsync("left-as-it-is", () => Choice.Parse("", TurnWords.DriftLeave).Title);
    }
}
