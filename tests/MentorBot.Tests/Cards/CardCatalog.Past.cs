using MentorBot.CheckIns;
using MentorBot.Tests.CheckIns;
using MentorBot.Tests.People;

namespace MentorBot.Tests.Cards;

/// <summary>The cards about check-ins of the past, and about what somebody tells between two of them.</summary>
internal sealed partial class CardCatalog
{
    private async Task PastAsync(string locale)
    {
        await using Team team = await Team.MeetAsync(alex: locale, maria: locale, jo: locale);
        _alex = team.Alex;
        await SayAsync("last-none", "what did I say last week?");
        await SayAsync("wins-none", "show my wins");
        await SayAsync("delete-none", "delete my check-in");
        await ToldAsync();
        await SayAsync("feeling-low", "I feel sad today");
        await PressAsync("mentor-write", () => TellWords.WriteTo("Maria"));
        await _alex.SayAsync("cancel");
        await SayAsync("feeling-good", "I feel good today");
        await PressAsync("feeling-good-words", () => TellWords.CheckInAs(Moods.All[3].Title));
        await _alex.SayAsync("skip");
        await SayAsync("feeling-good-again", "I feel good today");
        await WeeksAsync(team);
        await team.ImportLooseAsync();
        await SayAsync("stuck-alone", "I'm stuck on the login bug");
        await _alex.SayAsync("cancel");
        await SayAsync("win-alone", "my talk went really well");
        await _alex.SayAsync("cancel");
    }

    private async Task ToldAsync()
    {
        await SayAsync("stuck-ask", "stuck");
        await PressAsync("told-left", () => TellWords.NotNow);
        await SayAsync("stuck-share", "I'm stuck on the login bug");
        await PressAsync("stuck-shared", () => Choice.Parse("", TellWords.ShareChoice("Maria")).Title);
        KeepInPlace("stuck-share-answered");
        await SayAsync("stuck-shared-before", "I'm stuck on the login bug");
        await SayAsync("win-ask", "I have a win");
        await _alex.SayAsync("cancel");
        await SayAsync("win-share", "my talk went really well");
        await PressAsync("win-kept", () => Choice.Parse("", TellWords.KeepChoice("Jo")).Title);
    }

    private async Task WeeksAsync(Team team)
    {
        await _alex.HaveAsync(
            team.Bot, PastWeeks.In("2026-W44", "hard"),
            PastWeeks.In("2026-W47", "great") with { Win = "Shipped the draft", Focus = "Ask Maria" });
        await SayAsync("last", "what did I say last week?");
        await PressAsync("this-week", () => PastWords.ThisWeeks);
        await PressAsync("weeks", () => PastWords.Earlier);
        await PressAsync("wins", () => PastWords.Wins);
        await SayAsync("delete-which", "delete my check-in");
        await PressAsync(() => Choice.Parse("", PastWords.WhichThisWeek).Title);
        await PressAsync("delete-kept", () => Choice.Parse("", PastWords.KeepChoice).Title);
        await _alex.SayAsync("delete my check-in");
        await PressAsync(() => Choice.Parse("", PastWords.WhichThisWeek).Title);
        await PressAsync("deleted", () => Choice.Parse("", PastWords.DeleteChoice).Title);
    }
}
