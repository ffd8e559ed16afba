using MentorBot.Conversation.Language.Intents;
using MentorBot.Conversation.Tests.Language.Intents;
using MentorBot.Understanding;

namespace MentorBot.Tests.Understanding;

/// <summary>Whatever people type, they get an answer that leads on; nothing of it reaches anybody else.</summary>
public sealed class EveryPhrasingTests
{
    public static TheoryData<string, string> Files => new()
    {
        { "en-GB", "seen.en.txt" },
        { "en-GB", "apart.en.txt" },
        { "en-GB", "unrelated.en.txt" },
        { "de-DE", "seen.de.txt" },
        { "de-DE", "apart.de.txt" },
        { "de-DE", "unrelated.de.txt" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Each_sentence_is_answered_and_reaches_nobody_else(string locale, string file)
    {
        await using Team team = await Team.MeetAsync(alex: locale);
        (int maria, int jo) = (team.Maria.Screen.Count, team.Jo.Screen.Count);
        foreach ((string _, string text) in Phrasings.Read(file))
        {
            await team.Alex.SayAsync(text);
            Assert.True(team.Alex.News.Count > 0, $"'{text}' got no answer.");
            Assert.True(
                team.Alex.News.Any(card => card.PlainText.Length > 0), $"The answer to '{text}' says nothing.");
            if (await team.Alex.Rows.OpenDialogAsync() is not null) await team.Alex.SayAsync("cancel");
        }

        Assert.Empty(await team.Alex.Rows.FailuresAsync());
        Assert.Equal((maria, jo), (team.Maria.Screen.Count, team.Jo.Screen.Count));
    }

    [Fact]
    public async Task Every_intent_is_answered_by_a_feature()
    {
        await using Bot bot = await Bot.StartAsync();
        Assert.Equal(IntentMatcher.Names.Order(), bot.Routes.Intents.Order());
    }

    [Theory]
    [InlineData("en-GB", "the printer on the third floor is out of paper again")]
    [InlineData("de-DE", "der Drucker im dritten Stock hat wieder kein Papier")]
    public async Task What_means_nothing_gets_buttons_that_work(string locale, string text)
    {
        await using Team team = await Team.MeetAsync(alex: locale);
        await team.Alex.SayAsync(text);
        Assert.Equal(
            team.Alex.In(() => UnderstandingWords.Nothing), team.Alex.Last.Parts.OfType<Paragraph>().First().Text);
        Assert.Equal(3, team.Alex.Last.Parts.OfType<Buttons>().Single().Items.Length);

        await team.Alex.PressAsync(team.Alex.In(() => UnderstandingWords.SetGoal));

        Assert.NotEmpty(team.Alex.News);
    }
}
