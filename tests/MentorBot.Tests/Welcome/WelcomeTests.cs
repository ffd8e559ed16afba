namespace MentorBot.Tests.Welcome;

public sealed class WelcomeTests : OnePersonTests
{
    [Theory]
    [InlineData("en-GB", "Hi Alex, I'm MentorBot")]
    [InlineData("de-DE", "Hallo Alex, ich bin MentorBot")]
    [InlineData("fr-FR", "Hi Alex, I'm MentorBot")]
    public async Task Whoever_installs_the_bot_is_greeted_by_name_in_their_language(string locale, string heading)
    {
        Alex.Speaks(locale);
        await Alex.InstallAsync();
        Assert.Equal(heading, Headings.Of(Assert.Single(Alex.Screen)));
    }

    [Fact]
    public async Task Install_and_conversation_update_together_greet_once()
    {
        await Task.WhenAll(Alex.InstallAsync(), Alex.InstallAsync());
        Assert.Single(Alex.Screen);
    }

    [Fact]
    public async Task A_greeting_that_came_before_the_language_takes_it_on()
    {
        Alex.Speaks("");
        await Alex.InstallAsync();
        Alex.Speaks("de-DE");
        await Alex.InstallAsync();
        Assert.Equal("Hallo Alex, ich bin MentorBot", Headings.Of(Assert.Single(Alex.Screen)));
    }

    [Fact]
    public async Task Reinstalling_greets_nobody_as_new()
    {
        await Alex.InstallAsync();
        await Alex.RemoveAsync();
        await Alex.InstallAsync();
        Assert.Equal(["Hi Alex, I'm MentorBot", "Good to see you again"], Alex.Screen.Select(Headings.Of));
    }

    [Fact]
    public async Task Whoever_says_hello_after_removing_the_bot_is_not_greeted_as_new()
    {
        await Alex.InstallAsync();
        await Alex.RemoveAsync();
        await Alex.SayAsync("hi");
        Assert.Equal("Good to see you again", Headings.Of(Alex.Last));
        await Alex.InstallAsync();
        Assert.Empty(Alex.News);
    }

    [Theory]
    [InlineData("en-GB", "hello", "Hi Kim, I'm MentorBot")]
    [InlineData("de-DE", "Moin", "Hallo Kim, ich bin MentorBot")]
    public async Task An_unknown_person_who_says_hello_is_greeted_once(string locale, string hello, string heading)
    {
        Person kim = Bot.Stranger("Kim Lee", locale);
        await kim.SayAsync(hello);
        Assert.Equal(heading, Headings.Of(kim.Last));
        await kim.InstallAsync();
        Assert.Empty(kim.News);
        await kim.SayAsync(hello);
        Assert.NotEqual(heading, Headings.Of(kim.Last));
    }

    [Fact]
    public async Task Every_button_of_the_greeting_leads_somewhere()
    {
        await Alex.InstallAsync();
        await Alex.PressAsync("How it works");
        Assert.Equal("What we can do", Headings.Of(Alex.Last));
        await Alex.PressAsync("Set a micro-goal");
        Assert.Equal("One small thing", Headings.Of(Alex.Last));
        await Alex.PressAsync("Try a check-in");
        Assert.Equal("How was the week, Alex?", Headings.Of(Alex.Last));
    }

    [Theory]
    [InlineData("en-GB", "help", "What we can do")]
    [InlineData("en-GB", "Hilfe", "What we can do")]
    [InlineData("de-DE", "hilfe", "Was wir machen können")]
    [InlineData("de-DE", "HELP", "Was wir machen können")]
    public async Task Help_is_always_answered_in_the_persons_own_language(string locale, string word, string heading)
    {
        Alex.Speaks(locale);
        await Alex.SayAsync(word);
        Assert.Equal(heading, Headings.Of(Alex.Last));
    }

    [Theory]
    [InlineData("en-GB", "I don't know what to do with that yet. What would you like?")]
    [InlineData("de-DE", "Damit kann ich noch nichts anfangen. Was möchtest du tun?")]
    public async Task What_nobody_understands_gets_words_that_work(string locale, string answer)
    {
        Alex.Speaks(locale);
        await Alex.SayAsync("qwertz uiop");
        Assert.Equal(answer, Alex.Last.PlainText);
    }
}
