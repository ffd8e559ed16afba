namespace MentorBot.Tests.People;

/// <summary>Somebody without manager and mentor: everything works, and nothing is offered that cannot happen.</summary>
public sealed class SoloTests : OnePersonTests
{
    [Fact]
    public async Task No_card_offers_to_share()
    {
        await Alex.InstallAsync();
        await Alex.SayAsync("check in", "good", "Shipped", "No access", "Ask around", "help", "done", "goals");
        Assert.DoesNotContain(
            Alex.Screen.SelectMany(card => card.AllButtons),
            button => button.Title.Contains("hare", StringComparison.Ordinal));
        Assert.DoesNotContain(Alex.Screen, card => card.PlainText.Contains("feedback", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en-GB", "share", "There is nobody to share with here. What you tell me stays yours.")]
    [InlineData("en-GB", "feedback", "No feedback yet. That's fine.")]
    [InlineData("en-GB", "answer", "There is nothing to answer right now. That's fine.")]
    [InlineData("en-GB", "helped", "There is nothing to answer right now. That's fine.")]
    [InlineData("en-GB", "make it a goal", "I can't find that any more.")]
    [InlineData("de-DE", "teilen", "Hier gibt es niemanden zum Teilen. Was du mir sagst, bleibt deins.")]
    [InlineData("de-DE", "feedback", "Noch kein Feedback. Das ist in Ordnung.")]
    [InlineData("de-DE", "antworten", "Gerade gibt es nichts zu beantworten. Das ist in Ordnung.")]
    public async Task What_cannot_happen_is_said_kindly(string locale, string typed, string answer)
    {
        Alex.Speaks(locale);
        await Alex.SayAsync("check in", "good", "Shipped", "No access", "Ask around", typed);
        Assert.Equal(answer, Alex.Last.PlainText);
    }
}
