using MentorBot.SmallTalk;

namespace MentorBot.Tests.SmallTalk;

/// <summary>What is said while a question is open, which stays open.</summary>
public sealed class OpenQuestionTests : OnePersonTests
{
    [Theory]
    [InlineData("en-GB", "goal", "who can see this?", "Who sees what")]
    [InlineData("en-GB", "goal", "Does my boss see my answers?", "Who sees what")]
    [InlineData("de-DE", "ziel", "wer kann das sehen?", "Wer was sieht")]
    [InlineData("de-DE", "ziel", "Liest mein Chef mit?", "Wer was sieht")]
    [InlineData("en-GB", "goal", "are you a human?", "I'm a program")]
    [InlineData("de-DE", "ziel", "Bist du ein Mensch?", "Ich bin ein Programm")]
    [InlineData("en-GB", "goal", "I want to kill myself", "Please talk to someone now")]
    [InlineData("de-DE", "ziel", "ich will nicht mehr leben", "Bitte sprich jetzt mit jemandem")]
    [InlineData("en-GB", "goal", "I'm being sexually harassed", "You don't have to bear this")]
    [InlineData("de-DE", "ziel", "Ich werde am Arbeitsplatz gemobbt", "Das musst du nicht aushalten")]
    public async Task An_aside_is_answered_and_is_no_answer_to_it(
        string locale, string command, string typed, string heading)
    {
        Alex.Speaks(locale);
        await Alex.SayAsync(command);
        var open = await Alex.Rows.OpenDialogAsync();
        await Alex.SayAsync(typed);
        Assert.Equal(heading, Headings.Of(Alex.Last));
        Assert.Equal(open!.Entries.Length, (await Alex.Rows.OpenDialogAsync())!.Entries.Length);
        await Alex.SayAsync("Two pages in the wiki");
        Assert.NotEqual(open.Entries.Length, (await Alex.Rows.OpenDialogAsync())!.Entries.Length);
    }

    [Theory]
    [InlineData("en-GB", "goal", "oops, that was a mistake")]
    [InlineData("de-DE", "ziel", "ups, das war falsch")]
    public async Task Oops_goes_one_step_back(string locale, string command, string typed)
    {
        Alex.Speaks(locale);
        await Alex.SayAsync(command);
        int before = (await Alex.Rows.OpenDialogAsync())!.Entries.Length;
        await Alex.SayAsync("Two pages in the wiki");
        await Alex.SayAsync(typed);
        Assert.Equal(before, (await Alex.Rows.OpenDialogAsync())!.Entries.Length);
    }

    [Theory]
    [InlineData("en-GB", "thanks")]
    [InlineData("en-GB", "you are annoying")]
    [InlineData("de-DE", "danke")]
    [InlineData("de-DE", "du nervst")]
    public async Task What_no_question_takes_is_answered_and_the_question_stays(string locale, string typed)
    {
        Alex.Speaks(locale);
        await Alex.SayAsync("check in");
        await Alex.SayAsync(typed);
        Assert.Contains(
            Headings.Of(Alex.Last),
            new[] { nameof(SmallTalkWords.Thanks), nameof(SmallTalkWords.Annoyed) }
                .Select(text => Passing.Text(Alex, text)));
        Assert.Equal("check-in", (await Alex.Rows.OpenDialogAsync())?.Dialog);
    }
}
