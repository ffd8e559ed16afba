using MentorBot.CheckIns;

namespace MentorBot.Tests.CheckIns;

public sealed class StuckTests
{
    [Theory]
    [InlineData("en-GB", "I'm stuck on the login bug", "the login bug")]
    [InlineData("en-GB", "my blocker is the missing budget approval", "the missing budget approval")]
    [InlineData("en-GB", "hit a wall with the database migration", "the database migration")]
    [InlineData("en-GB", "hey, I'm stuck with the shift schedule", "the shift schedule")]
    [InlineData("en-GB", "I can't get any further with the migration", "the migration")]
    [InlineData("en-GB", "blocked by IT again, no admin rights", "IT again, no admin rights")]
    [InlineData("en-GB", "I'm stuck on the rota, Maria knows the details", "the rota, Maria knows the details")]
    [InlineData("en-GB", "blocked on code review since Monday", "code review since Monday")]
    [InlineData("en-GB", "blocker: no test data", "no test data")]
    [InlineData("en-GB", "I'M STUCK ON THE TENDER", "THE TENDER")]
    [InlineData("en-GB", Sentences.LongStuck, "the export of the yearly figures.")]
    [InlineData("en-GB", "the script crashes and I don't know why", "the script crashes and I don't know why")]
    [InlineData("en-GB", "I don't know how to continue with the lesson plan", "the lesson plan")]
    [InlineData("de-DE", "ich hänge fest beim login bug", "login bug")]
    [InlineData("de-DE", "mein blocker: keine Testdaten vom Kunden", "keine Testdaten vom Kunden")]
    [InlineData("de-DE", "Ich stecke mit der Budgetplanung fest", "Ich stecke mit der Budgetplanung fest")]
    [InlineData("de-DE", "komme mit der excel auswertung nicht voran", "excel auswertung")]
    [InlineData("de-DE", "es hakt an der abstimmung mit dem marketing", "der abstimmung mit dem marketing")]
    [InlineData("de-DE", "I'm stuck on the login bug", "the login bug")]
    public async Task What_somebody_is_stuck_on_is_shown_as_the_mentor_would_see_it(
        string locale, string sentence, string told)
    {
        await using Team team = await Team.MeetAsync(alex: locale);
        await team.Alex.MeanAsync(sentence, "stuck");
        Assert.Equal(team.Alex.In(() => TellWords.ShareHeading("Maria")), Headings.Of(team.Alex.Last));
        Paragraph shown = team.Alex.Last.Parts.OfType<Paragraph>().First(part => part.Emphasis == Emphasis.Strong);
        Assert.Contains(told, shown.Text, StringComparison.Ordinal);
        Assert.Empty(await team.Alex.Rows.CheckInsAsync());
        await team.Alex.PressAsync(team.Alex.Title(() => TellWords.ShareChoice("Maria")));
        CheckIn kept = Assert.Single(await team.Alex.Rows.CheckInsAsync());
        Assert.Equal((shown.Text, shown.Text, ""), (kept.Blocker, kept.BlockerShare?.Text, kept.Mood));
        Assert.Contains(shown.Text, team.Maria.Last.PlainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-GB", "stuck")]
    [InlineData("en-GB", "blocked :(")]
    [InlineData("en-GB", "I'm stuck!!!")]
    [InlineData("en-GB", "I have a blocker")]
    [InlineData("de-DE", "ich komme nicht weiter")]
    [InlineData("de-DE", "bin blockiert")]
    [InlineData("de-DE", "stecke fest")]
    public async Task Whoever_says_only_that_is_asked_what_on(string locale, string sentence)
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync(locale: locale);
        await alex.MeanAsync(sentence, "stuck");
        Assert.Equal(alex.In(() => TellWords.StuckHeading), Headings.Of(alex.Last));
        await alex.SayAsync("The login bug");
        Assert.Equal(alex.In(() => TellWords.KeepBlockerHeading), Headings.Of(alex.Last));
        await alex.PressAsync(alex.Title(() => TellWords.KeepAlone));
        Assert.Equal("The login bug", Assert.Single(await alex.Rows.CheckInsAsync()).Blocker);
    }

    [Theory]
    [InlineData("en-GB", "yes", true)]
    [InlineData("en-GB", "yes, tell Maria", true)]
    [InlineData("en-GB", "share with maria", true)]
    [InlineData("en-GB", "1", true)]
    [InlineData("de-DE", "ja, sag es Maria", true)]
    [InlineData("de-DE", "Mit Maria teilen", true)]
    [InlineData("en-GB", "no", false)]
    [InlineData("en-GB", "no, don't tell Maria", false)]
    [InlineData("en-GB", "keep it to myself", false)]
    [InlineData("en-GB", "just for me", false)]
    [InlineData("de-DE", "nein", false)]
    [InlineData("de-DE", "nur für mich", false)]
    public async Task A_typed_yes_to_this_question_shares_and_a_no_keeps(string locale, string answer, bool shares)
    {
        await using Team team = await Team.MeetAsync(alex: locale);
        int before = team.Maria.Screen.Count;
        await team.Alex.SayAsync("I'm stuck on the login bug", answer);
        CheckIn kept = Assert.Single(await team.Alex.Rows.CheckInsAsync());
        Assert.Equal(("the login bug", shares), (kept.Blocker, kept.BlockerShare is not null));
        Assert.Equal(before + (shares ? 1 : 0), team.Maria.Screen.Count);
    }

    [Theory]
    [InlineData("don't share with Maria")]
    [InlineData("better not tell Maria, she would worry")]
    [InlineData("does Maria see it then")]
    [InlineData("skip")]
    [InlineData("cancel")]
    [InlineData("leave it")]
    [InlineData("thanks")]
    [InlineData("maybe later")]
    [InlineData("check in")]
    [InlineData("goals")]
    public async Task Nothing_else_that_is_typed_shares_anything(string answer)
    {
        await using Team team = await Team.MeetAsync();
        int before = team.Maria.Screen.Count;
        await team.Alex.SayAsync("I'm stuck on the login bug", answer);
        Assert.Equal(before, team.Maria.Screen.Count);
        Assert.All(await team.Alex.Rows.CheckInsAsync(), one => Assert.Null(one.BlockerShare));
    }

    [Fact]
    public async Task A_yes_after_the_question_was_left_shares_nothing()
    {
        await using Team team = await Team.MeetAsync();
        int before = team.Maria.Screen.Count;
        await team.Alex.SayAsync("I'm stuck on the login bug", "cancel", "yes, tell Maria");
        Assert.Equal(before, team.Maria.Screen.Count);
    }

    [Fact]
    public async Task A_second_blocker_of_the_week_is_added_and_shown_with_the_first()
    {
        await using Team team = await Team.MeetAsync();
        await team.CheckInAsync((CheckInCards.Blocker, "Waiting for access"), (CheckInCards.Win, "Shipped"));
        await team.Alex.SayAsync("I'm stuck on the login bug");
        Assert.Contains("Waiting for access\nthe login bug", team.Alex.Last.PlainText, StringComparison.Ordinal);
        await team.Alex.SayAsync("no");
        CheckIn kept = Assert.Single(await team.Alex.Rows.CheckInsAsync());
        Assert.Equal(
            ("good", "Waiting for access\nthe login bug", "Shipped"), (kept.Mood, kept.Blocker, kept.Win));
        await team.Alex.SayAsync("I'm stuck on the login bug", "yes", "I'm stuck on the login bug");
        Assert.Equal("Maria can see that already, word for word.", team.Alex.Last.PlainText);
    }

    [Fact]
    public async Task What_is_too_long_is_shown_to_be_shortened_and_what_has_no_room_says_so()
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.SayAsync($"I'm stuck on {string.Join(' ', Enumerable.Repeat("the login bug", 90))}");
        Assert.Equal("What are you stuck on?", Headings.Of(team.Alex.Last));
        string beginning = team.Alex.Last.Inputs.Single().Value!;
        Assert.InRange(beginning.Length, 900, CheckIn.LongestLine);
        await team.Alex.PressAsync("Go on");
        await team.Alex.SayAsync("no", "I'm stuck on the lesson plan for the whole of next week");
        Assert.Contains("there is no room for both", team.Alex.Last.PlainText, StringComparison.Ordinal);
        await team.Alex.SayAsync("no");
        Assert.Equal(
            "the lesson plan for the whole of next week", Assert.Single(await team.Alex.Rows.CheckInsAsync()).Blocker);
    }

    [Fact]
    public async Task The_week_is_still_asked_for_and_keeps_the_blocker()
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.SayAsync("I'm stuck on the login bug", "no");
        Assert.DoesNotContain("The week", team.Alex.Last.PlainText, StringComparison.Ordinal);
        await team.Bot.PassToAsync(Team.Thursday);
        Assert.Equal("How was the week, Alex?", Headings.Of(team.Alex.Last));
        Assert.DoesNotContain("You checked in", team.Alex.Last.PlainText, StringComparison.Ordinal);
        await team.Alex.SayAsync("good", "skip");
        CheckIn kept = Assert.Single(await team.Alex.Rows.CheckInsAsync());
        Assert.Equal(("good", "the login bug"), (kept.Mood, kept.Blocker));
    }

    [Fact]
    public async Task A_mentor_who_changed_since_the_question_sees_nothing()
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.SayAsync("I'm stuck on the login bug");
        await team.ImportAsync(manager: "maria@example.com", mentor: "jo@example.com");
        await team.Alex.SayAsync("yes");
        Assert.Null(Assert.Single(await team.Alex.Rows.CheckInsAsync()).BlockerShare);
        Assert.Equal(0, team.Maria.Count("the login bug") + team.Jo.Count("the login bug"));
    }
}
