using MentorBot.Reminders;

namespace MentorBot.Tests.Cards;

/// <summary>The cards of reminders, of what comes next, of breaks, and about the people somebody works with.</summary>
internal sealed partial class CardCatalog
{
    private async Task RemindersAsync(string locale)
    {
        _alex = await _bot.MeetAsync(locale: locale, id: "reminded");
        bool isGerman = locale.StartsWith("de", StringComparison.Ordinal);
        await SayAsync("reminders-none", isGerman ? "meine erinnerungen" : "my reminders");
        await SayAsync("remind-what", isGerman ? "erinnere mich" : "remind me");
        await SayAsync("remind-when", "Call three customers");
        await SayAsync("remind-when-unclear", "qwertz uiop");
        await SayAsync("remind-when-past", "2020-01-03");
        await SayAsync("remind-when-far", "2031-01-03");
        await PressAsync("remind-set", () => Choice.Parse("", ReminderWords.TomorrowMorning).Title);
        await SayAsync("reminders-open", isGerman ? "meine erinnerungen" : "my reminders");
        await SayAsync("plan", isGerman ? "einstellungen" : "settings");
        await SayAsync("often", isGerman ? "bitte seltener erinnern" : "remind me less often");
        await _bot.PassToAsync(_bot.Clock.Now.AddDays(1));
        Keep("reminder-due", _alex.Screen.Last(card => Headings.Of(card) == _alex.In(() => ReminderWords.DueHeading)));
        await PressAsync("remind-later", () => ReminderWords.Later);
        await PressAsync("remind-left", () => ReminderWords.NoReminder);
        await PressAsync(() => ReminderWords.Done);
        KeepInPlace("reminder-done");
        await BreaksAsync(isGerman);
    }

    private async Task BreaksAsync(bool isGerman)
    {
        await SayAsync("snooze-nothing-open", isGerman ? "jetzt nicht" : "not now");
        await SayAsync("paused-until", isGerman ? "pause bis 3. Januar" : "pause until 3 January");
        await SayAsync("paused-until-already", "pause");
        await SayAsync("plan-paused", isGerman ? "einstellungen" : "settings");
        await SayAsync("resumed-early", isGerman ? "fortsetzen" : "resume");
        await SayAsync("who-mentor-none", isGerman ? "wer ist mein mentor?" : "who is my mentor?");
        await SayAsync("team-none", isGerman ? "zeig mein team" : "show my team");
        await SayAsync("session-alone", isGerman ? "termin mit meinem mentor ausmachen" : "plan a mentoring session");
    }
}
