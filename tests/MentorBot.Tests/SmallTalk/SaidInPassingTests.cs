using MentorBot.SmallTalk;

namespace MentorBot.Tests.SmallTalk;

/// <summary>What people say to a bot in passing, in their own words, where nothing is open.</summary>
public sealed class SaidInPassingTests : OnePersonTests
{
    [Theory]
    [InlineData("en-GB", "thank you very much", nameof(SmallTalkWords.Thanks))]
    [InlineData("en-GB", "thx a lot", nameof(SmallTalkWords.Thanks))]
    [InlineData("de-DE", "vielen lieben dank", nameof(SmallTalkWords.Thanks))]
    [InlineData("de-DE", "danke dir", nameof(SmallTalkWords.Thanks))]
    [InlineData("en-GB", "danke", nameof(SmallTalkWords.Thanks))]
    [InlineData("en-GB", "ok", nameof(SmallTalkWords.Ok))]
    [InlineData("en-GB", "Alright", nameof(SmallTalkWords.Ok))]
    [InlineData("de-DE", "alles klar", nameof(SmallTalkWords.Ok))]
    [InlineData("de-DE", "passt schon", nameof(SmallTalkWords.Ok))]
    [InlineData("en-GB", "fuck off", nameof(SmallTalkWords.Rude))]
    [InlineData("de-DE", "du bist so ein idiot", nameof(SmallTalkWords.Rude))]
    [InlineData("en-GB", "you are so annoying", nameof(SmallTalkWords.Annoyed))]
    [InlineData("en-GB", "you write too often", nameof(SmallTalkWords.Annoyed))]
    [InlineData("de-DE", "du nervst mich", nameof(SmallTalkWords.Annoyed))]
    [InlineData("de-DE", "das bringt doch nichts, immer diese fragen", nameof(SmallTalkWords.Annoyed))]
    [InlineData("en-GB", "what did you ask me?", nameof(SmallTalkWords.Again))]
    [InlineData("de-DE", "was war die frage?", nameof(SmallTalkWords.Again))]
    [InlineData("en-GB", "who do I tell about a bug?", nameof(SmallTalkWords.Wish))]
    [InlineData("de-DE", "ich habe einen fehler im bot gefunden", nameof(SmallTalkWords.Wish))]
    [InlineData("en-GB", "what are you for?", nameof(SmallTalkWords.AboutText))]
    [InlineData("de-DE", "wozu gibt es dich?", nameof(SmallTalkWords.AboutText))]
    public async Task It_is_answered_in_a_sentence(string locale, string typed, string text)
    {
        Alex.Speaks(locale);
        await Alex.SayAsync(typed);
        Assert.Equal(
            Passing.Text(Alex, text), Alex.Last.Parts.OfType<Paragraph>().First().Text);
    }

    [Theory]
    [InlineData("en-GB", "are you a human?", nameof(SmallTalkWords.HumanHeading))]
    [InlineData("en-GB", "is this chatgpt", nameof(SmallTalkWords.HumanHeading))]
    [InlineData("de-DE", "bist du ein mensch?", nameof(SmallTalkWords.HumanHeading))]
    [InlineData("de-DE", "Rede ich mit einem Bot?", nameof(SmallTalkWords.HumanHeading))]
    [InlineData("en-GB", "do you speak spanish", nameof(SmallTalkWords.LanguageHeading))]
    [InlineData("de-DE", "kannst du auch englisch?", nameof(SmallTalkWords.LanguageHeading))]
    [InlineData("en-GB", "oops, wrong button", nameof(SmallTalkWords.OopsHeading))]
    [InlineData("de-DE", "ups, das war falsch", nameof(SmallTalkWords.OopsHeading))]
    public async Task It_is_answered_by_a_card(string locale, string typed, string heading)
    {
        Alex.Speaks(locale);
        await Alex.SayAsync(typed);
        Assert.Equal(Passing.Text(Alex, heading), Headings.Of(Alex.Last));
    }

    [Theory]
    [InlineData("en-GB", "bye", "See you, Alex. Everything stays where you left it.")]
    [InlineData("en-GB", "see you tomorrow", "See you, Alex. Everything stays where you left it.")]
    [InlineData("de-DE", "schönen Feierabend", "Bis bald, Alex. Alles bleibt, wo du es gelassen hast.")]
    [InlineData("de-DE", "tschüss", "Bis bald, Alex. Alles bleibt, wo du es gelassen hast.")]
    public async Task A_goodbye_is_said_by_name(string locale, string typed, string answer)
    {
        Alex.Speaks(locale);
        await Alex.SayAsync(typed);
        Assert.Equal(answer, Alex.Last.PlainText);
    }

    [Fact]
    public async Task Each_of_five_days_has_a_joke_of_its_own_which_leads_back_to_offers()
    {
        HashSet<string> jokes = [];
        for (int day = 0; day < 5; day++)
        {
            await Alex.SayAsync("tell me a joke");
            jokes.Add(Headings.Of(Alex.Last));
            Assert.Equal(3, Alex.Last.AllButtons.Count());
            Bot.Clock.Pass(TimeSpan.FromDays(1));
        }

        Assert.Equal(5, jokes.Count);
    }

    [Theory]
    [InlineData("en-GB", "ok", "My goals")]
    [InlineData("de-DE", "okay", "Meine Ziele")]
    public async Task What_it_offers_can_be_pressed_and_typed(string locale, string typed, string title)
    {
        Alex.Speaks(locale);
        await Alex.SayAsync(typed);
        await Alex.PressAsync(title);
        string pressed = Alex.Last.PlainText;
        await Alex.SayAsync(typed, title);
        Assert.Equal(pressed, Alex.Last.PlainText);
    }

    [Theory]
    [InlineData("en-GB", "shut up", "Pause reminders", "resume")]
    [InlineData("de-DE", "halt die klappe", "Erinnerungen pausieren", "fortsetzen")]
    public async Task Anger_is_offered_a_pause_and_not_once_it_is_paused(
        string locale, string typed, string pause, string resume)
    {
        Alex.Speaks(locale);
        await Alex.SayAsync(typed);
        await Alex.PressAsync(pause);
        await Alex.SayAsync(typed);
        Assert.DoesNotContain(Alex.Last.AllButtons, button => button.Title == pause);
        Assert.NotEmpty(Alex.Last.AllButtons);
        await Alex.SayAsync(resume, typed);
        Assert.Contains(Alex.Last.AllButtons, button => button.Title == pause);
    }

    [Fact]
    public async Task What_annoys_can_be_told_to_the_makers()
    {
        await Alex.SayAsync("you are annoying");
        await Alex.PressAsync("Report a bug or a wish");
        Assert.StartsWith("Thank you for saying so.", Alex.Last.PlainText, StringComparison.Ordinal);
    }
}
