using MentorBot.Reminders;

namespace MentorBot.Tests.Reminders;

/// <summary>
/// What people type to be reminded, on a Friday at 14:00: what of, and when. Where a sentence could mean something else
/// too, they choose the button.
/// </summary>
public sealed class RemindSentenceTests : OnePersonTests
{
    [Theory]
    [InlineData("remind me tomorrow at 9 to call Jan", "call Jan", "2026-11-21 09:00")]
    [InlineData("remind me in two hours", "remind me in two hours", "2026-11-20 16:00")]
    [InlineData("remind me on thursday of the check-in", "the check-in", "2026-11-26 09:00")]
    [InlineData("please remind me to call the supplier at 3pm", "call the supplier", "2026-11-20 15:00")]
    [InlineData("set a reminder for Monday: timesheet", "timesheet", "2026-11-23 09:00")]
    [InlineData("can you remind me to hand in the timesheet on monday at 5pm", "hand in the timesheet",
        "2026-11-23 17:00")]
    [InlineData("ping me tomorrow morning about my goal", "my goal", "2026-11-21 09:00")]
    [InlineData("don't let me forget the report on Thursday", "the report", "2026-11-26 09:00")]
    [InlineData("reminder: dentist on the 12th", "dentist", "2026-12-12 09:00")]
    [InlineData("remind me next week about the budget", "the budget", "2026-11-23 09:00")]
    [InlineData("give me a nudge at 4 to water the plants", "water the plants", "2026-11-20 16:00")]
    [InlineData("remind me half an hour from now to stretch", "stretch", "2026-11-20 14:30")]
    [InlineData("remind me in 20 minutes to leave", "leave", "2026-11-20 14:20")]
    [InlineData("I want to be reminded to order gloves on 1 December", "order gloves", "2026-12-01 09:00")]
    [InlineData("remind me this evening to send the photos", "send the photos", "2026-11-20 18:00")]
    [InlineData("notify me on Wednesday about the parents' evening", "the parents' evening", "2026-11-25 09:00")]
    [InlineData("wake me up tomorrow at 6:30 am", "wake me up tomorrow at 6:30 am", "2026-11-21 06:30")]
    [InlineData("remind me at noon on Tuesday to ask Dana", "ask Dana", "2026-11-24 12:00")]
    [InlineData("set an alarm for tomorrow at 8", "set an alarm for tomorrow at 8", "2026-11-21 08:00")]
    [InlineData("Remind me to bring the forms, tomorrow at 7:45 please", "bring the forms", "2026-11-21 07:45")]
    [InlineData("remind me after lunch on Monday to check the machine", "check the machine", "2026-11-23 13:00")]
    public Task It_is_understood_in_English(string typed, string text, string due) =>
        IsSetAsync("en-GB", typed, text, due);

    [Theory]
    [InlineData("erinnere mich morgen um 9 an den Bericht", "den Bericht", "2026-11-21 09:00")]
    [InlineData("Erinnere mich bitte am Montag um 10 daran, Jan anzurufen", "Jan anzurufen", "2026-11-23 10:00")]
    [InlineData("erinner mich in zwei Stunden", "erinner mich in zwei Stunden", "2026-11-20 16:00")]
    [InlineData("kannst du mich morgen früh an die Folien erinnern?", "die Folien", "2026-11-21 09:00")]
    [InlineData("Erinnerung: Zahnarzt am 12.", "Zahnarzt", "2026-12-12 09:00")]
    [InlineData("stups mich um 16 Uhr an, Blumen gießen", "Blumen gießen", "2026-11-20 16:00")]
    [InlineData("lass mich am Donnerstag nicht vergessen, den Müll rauszubringen", "den Müll rauszubringen",
        "2026-11-26 09:00")]
    [InlineData("erinnere mich nächste Woche ans Budget", "Budget", "2026-11-23 09:00")]
    [InlineData("erinnere mich in einer halben Stunde an die Wäsche", "die Wäsche", "2026-11-20 14:30")]
    [InlineData("erinnere mich heute Abend daran, die Fotos zu schicken", "die Fotos zu schicken", "2026-11-20 18:00")]
    [InlineData("bitte erinnere mich am 1. Dezember an die Handschuhe", "die Handschuhe", "2026-12-01 09:00")]
    [InlineData("ich möchte am Mittwoch an den Elternabend erinnert werden", "den Elternabend", "2026-11-25 09:00")]
    [InlineData("erinnere mich in 20 Minuten, dass ich losmuss", "ich losmuss", "2026-11-20 14:20")]
    [InlineData("mach mir eine Erinnerung für Montag: Stundenzettel", "Stundenzettel", "2026-11-23 09:00")]
    [InlineData("erinnere mich am Dienstag um 12 Uhr daran, Dana zu fragen", "Dana zu fragen", "2026-11-24 12:00")]
    [InlineData("Erinnere mich übermorgen an das Protokoll", "das Protokoll", "2026-11-22 09:00")]
    [InlineData("gib mir am Montag um 8 Bescheid wegen der Lieferung", "der Lieferung", "2026-11-23 08:00")]
    [InlineData("Erinnere mich am Freitag um 17 Uhr an den Stundenzettel", "den Stundenzettel", "2026-11-27 17:00")]
    [InlineData("erinnerst du mich bitte morgen um 7:45 an die Formulare", "die Formulare", "2026-11-21 07:45")]
    [InlineData("erinner mich um 15 Uhr an den Anruf beim Lieferanten", "den Anruf beim Lieferanten",
        "2026-11-20 15:00")]
    public Task It_is_understood_in_German(string typed, string text, string due) =>
        IsSetAsync("de-DE", typed, text, due);

    private async Task IsSetAsync(string locale, string typed, string text, string due)
    {
        Alex.Speaks(locale);
        await Alex.SayAsync(typed);
        string beReminded = locale == "en-GB" ? "Be reminded" : "Mich erinnern lassen";
        if (Alex.Has(beReminded)) await Alex.PressAsync(beReminded);
        Reminder set = Assert.Single(await Alex.Rows.AllAsync(Reminder.Kind));
        string local = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(set.Due, "Europe/Berlin")
            .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        Assert.Equal((text, due), (set.Text, local));
        Assert.Contains(text, Alex.Last.PlainText, StringComparison.Ordinal);
    }
}
