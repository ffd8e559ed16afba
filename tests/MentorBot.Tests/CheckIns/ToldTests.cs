using MentorBot.CheckIns;

namespace MentorBot.Tests.CheckIns;

public sealed class ToldTests
{
    [Theory]
    [InlineData("I'm stuck on the login bug", "the login bug")]
    [InlineData("stuck", "")]
    [InlineData("stuck.", "")]
    [InlineData("I'm stuck!!! 😩", "")]
    [InlineData("blocked :(", "")]
    [InlineData("ugh stuck again", "")]
    [InlineData("I'm stuck with this", "")]
    [InlineData("blocked by IT", "IT")]
    [InlineData("blocked by IT again, no admin rights", "IT again, no admin rights")]
    [InlineData("my blocker is the missing budget approval", "the missing budget approval")]
    [InlineData("blocker: no test data", "no test data")]
    [InlineData("hey, I'm stuck with the shift schedule", "the shift schedule")]
    [InlineData("I’m stuck because purchasing doesn't answer", "purchasing doesn't answer")]
    [InlineData("I'M STUCK ON THE TENDER", "THE TENDER")]
    [InlineData("I'm stuck on the rota, Maria knows the details", "the rota, Maria knows the details")]
    [InlineData("the release is blocked by QA", "the release is blocked by QA")]
    [InlineData("the script crashes and I don't know why", "the script crashes and I don't know why")]
    [InlineData("ich hänge fest beim login bug", "login bug")]
    [InlineData("Ich komme nicht weiter", "")]
    [InlineData("bin blockiert 😕", "")]
    [InlineData("komm grad nicht weiter...", "")]
    [InlineData("mein blocker: keine Testdaten vom Kunden", "keine Testdaten vom Kunden")]
    [InlineData("blockiert weil der betriebsrat fehlt", "der betriebsrat fehlt")]
    [InlineData("Ich stecke mit der Budgetplanung fest", "Ich stecke mit der Budgetplanung fest")]
    public void What_somebody_is_stuck_on_is_found(string text, string told) =>
        Assert.Equal(told, Told.In(text, TellWords.StuckOpenings, TellWords.StuckAlone));

    [Theory]
    [InlineData("my talk went really well", "my talk went really well")]
    [InlineData("good news: we passed the audit", "we passed the audit")]
    [InlineData("guess what, the customer signed", "the customer signed")]
    [InlineData("I'd like to share a win with you: my article got published", "my article got published")]
    [InlineData("big win today", "")]
    [InlineData("I have a win", "")]
    [InlineData("success!", "")]
    [InlineData("win 🎉", "")]
    [InlineData("I passed the exam 🎉", "I passed the exam 🎉")]
    [InlineData("erfolg: inventur ohne differenz", "inventur ohne differenz")]
    [InlineData("gute nachrichten, ich wurde befördert", "ich wurde befördert")]
    [InlineData("geschafft!!", "")]
    [InlineData("ich hab einen erfolg", "")]
    [InlineData("Maria hat mein Konzept gelobt", "Maria hat mein Konzept gelobt")]
    public void What_went_well_is_found(string text, string told) =>
        Assert.Equal(told, Told.In(text, TellWords.WinOpenings, TellWords.WinAlone));

    [Fact]
    public void A_text_that_is_too_long_begins_at_a_word_and_never_splits_a_character()
    {
        Assert.Equal(998, Told.Beginning(string.Join(' ', Enumerable.Repeat("ab", 400))).Length);
        Assert.Equal(new string('x', 999), Told.Beginning(new string('x', 999) + "😀" + new string('x', 40)));
    }
}
