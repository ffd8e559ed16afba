namespace MentorBot.Tests.Goals;

/// <summary>The title and the due day in sentences with which people set a goal.</summary>
public sealed class ToldGoalTests
{
    /// <summary>A Friday afternoon.</summary>
    private static readonly DateTime Now = new(2026, 11, 20, 14, 0, 0);

    [Theory]
    [InlineData("my goal is to write two pages by Friday", "write two pages", "2026-11-27")]
    [InlineData("new goal: finish the kubernetes course until the 12th", "finish the kubernetes course", "2026-12-12")]
    [InlineData("My goal this quarter is to learn Kubernetes basics.", "learn Kubernetes basics", null)]
    [InlineData("my goal is a clean desk by the end of the month, please", "a clean desk", "2026-11-30")]
    [InlineData("micro-goal: tidy the tool shop, friday", "tidy the tool shop", "2026-11-27")]
    [InlineData("one more goal: ask two questions in every stand-up", "ask two questions in every stand-up", null)]
    [InlineData("goal for the 20th: hand in the budget draft", "hand in the budget draft", "2026-11-20")]
    [InlineData("Add \"grade all essays until Monday\" to my goals", "grade all essays", "2026-11-23")]
    [InlineData("put “read the handbook” on my goals, due the 12th", "read the handbook", "2026-12-12")]
    [InlineData("I'll write the newsletter by Tuesday - that's my goal", "write the newsletter", "2026-11-24")]
    [InlineData("I plan to get my forklift licence by May, save it as a goal", "get my forklift licence by May", null)]
    [InlineData("i'd like to aim for three custmer calls this week as a goal", "three custmer calls", "2026-11-20")]
    [InlineData("speak up once per meeting, make it a goal", "speak up once per meeting", null)]
    [InlineData("I want to set myself a goal to speak up once", "speak up once", null)]
    [InlineData("make it my goal to answer mails only twice a day", "answer mails only twice a day", null)]
    [InlineData("Could I put in a goal about time management", "time management", null)]
    [InlineData("my goal is to call Jan within 3 days", "call Jan", "2026-11-23")]
    [InlineData("goal: read https://wiki.example.com/a by tomorrow", "read https://wiki.example.com/a", "2026-11-21")]
    [InlineData("my goal is to 🚀 ship it", "🚀 ship it", null)]
    [InlineData("new goal: לכתוב שני עמודים", "לכתוב שני עמודים", null)]
    [InlineData("my goal is to run a race in June", "run a race in June", null)]
    [InlineData("mein Ziel ist es, bis Freitag zwei Seiten zu schreiben", "zwei Seiten zu schreiben", "2026-11-27")]
    [InlineData("Mein Ziel: Onboarding-Präsentation fertig bis 12.", "Onboarding-Präsentation fertig", "2026-12-12")]
    [InlineData("neues Ziel: zwei Blogartikel bis nächsten Freitag", "zwei Blogartikel", "2026-11-27")]
    [InlineData("ich will englisch lernen, mach daraus ein ziel", "englisch lernen", null)]
    [InlineData("ich nehme mir vor, jeden Tag Englisch zu lernen", "jeden Tag Englisch zu lernen", null)]
    [InlineData("füg „Handbuch lesen“ als Ziel hinzu, bitte", "Handbuch lesen", null)]
    [InlineData("mein ziel ist jeden tag eine seite zu schreiben", "jeden tag eine seite zu schreiben", null)]
    [InlineData("wochenziel: drei tickets schließen bis morgen", "drei tickets schließen", "2026-11-21")]
    public void A_sentence_tells_the_title_and_perhaps_the_day(string sentence, string title, string? day)
    {
        ToldGoal told = ToldGoal.In(sentence, Now);
        Assert.Equal((title, day), (told.Title, told.Days.Select(one => $"{one:yyyy-MM-dd}").SingleOrDefault()));
    }

    [Theory]
    [InlineData("I want to set a goal")]
    [InlineData("I want to set a new target, please")]
    [InlineData("new goal")]
    [InlineData("How do I create a micro goal?")]
    [InlineData("give me a new goal to work on")]
    [InlineData("can goals be added here")]
    [InlineData("put a goal in for me")]
    [InlineData("want to commit to something for this month as a goal")]
    [InlineData("I want to make a goal out of this")]
    [InlineData("let's set anohter target for this month")]
    [InlineData("I need something to aim for")]
    [InlineData("it's about time I set myself a goal")]
    [InlineData("ich möchte ein neues Ziel setzen")]
    [InlineData("darf ich noch ein ziel dazusetzen")]
    [InlineData("Könnten wir ein zusätzliches Ziel anlegen?")]
    [InlineData("mir ein ziel stecken")]
    [InlineData("i mecht a neues ziel anlegen")]
    [InlineData("ich brauch noch was woran ich arbeiten kann, neues ziel")]
    [InlineData("")]
    [InlineData("🎯")]
    public void A_wish_for_a_goal_is_no_title(string sentence) => Assert.Equal("", ToldGoal.In(sentence, Now).Title);

    [Fact]
    public void A_goal_for_a_day_without_a_title_keeps_the_day()
    {
        ToldGoal told = ToldGoal.In("I want to set a goal for Friday", Now);
        Assert.Equal(("", new DateOnly(2026, 11, 27)), (told.Title, Assert.Single(told.Days)));
    }

    [Fact]
    public void A_day_of_two_meanings_has_both_where_the_language_does_not_settle_it()
    {
        using LanguageScope language = Languages.Use(Languages.English);
        ToldGoal told = ToldGoal.In("my goal is to write two pages by 11/12", new DateTime(2026, 11, 5, 9, 0, 0));
        Assert.Equal("write two pages", told.Title);
        Assert.Equal(new DateOnly[] { new(2026, 11, 12), new(2026, 12, 11) }, told.Days.Order());
    }
}
