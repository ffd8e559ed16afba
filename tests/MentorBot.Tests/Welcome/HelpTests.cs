using MentorBot.Understanding;

namespace MentorBot.Tests.Welcome;

/// <summary>Help shows what works for the person, and all of it works.</summary>
public sealed class HelpTests
{
    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    public async Task Every_example_works_for_an_employee_a_manager_a_mentor_and_somebody_alone(string locale)
    {
        await using Team team = await Team.MeetAsync(alex: locale, maria: locale, jo: locale);
        Person alone = await team.Bot.MeetAsync("Kim Lee", locale, id: "kim");
        foreach (Person person in new[] { team.Alex, team.Maria, team.Jo, alone })
        {
            await person.SayAsync("help");
            string[] examples = [.. Examples(person).SelectMany(group => group)];
            Assert.True(examples.Length >= 12, $"Only {examples.Length} examples.");
            foreach (string example in examples)
            {
                await person.SayAsync(example);
                Assert.NotEmpty(person.News);
                Assert.DoesNotContain(person.News, card => IsUnclear(person, card));
                await person.SayAsync("cancel");
            }
        }
    }

    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    public async Task It_has_six_groups_at_most_of_four_examples_at_most_whose_words_stay_on_one_line(string locale)
    {
        await using Team team = await Team.MeetAsync(alex: locale, maria: locale, jo: locale);
        foreach (Person person in team.All)
        {
            await person.SayAsync("help");
            string[][] groups = Examples(person);
            Assert.InRange(groups.Length, 5, 6);
            Assert.All(groups, group => Assert.InRange(group.Length, 1, 4));
            Assert.All(groups.SelectMany(group => group), example => Assert.DoesNotContain(' ', example));
        }
    }

    [Fact]
    public async Task Who_is_alone_is_offered_nothing_that_needs_another_and_who_is_not_is()
    {
        await using Team team = await Team.MeetAsync();
        Person alone = await team.Bot.MeetAsync("Kim Lee", id: "kim");
        await alone.SayAsync("help");
        await team.Alex.SayAsync("help");
        Assert.DoesNotContain("share", Examples(alone)[0]);
        Assert.Contains("share", Examples(team.Alex)[0]);
        Assert.Contains("my\u00A0mentor", Examples(alone).SelectMany(group => group));
        Assert.DoesNotContain("my\u00A0mentor", Examples(team.Alex).SelectMany(group => group));
    }

    [Fact]
    public async Task Who_has_paused_is_shown_how_to_resume()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.SayAsync("pause", "help");
        Assert.Contains("resume", Examples(alex)[^1]);
        Assert.DoesNotContain("pause", Examples(alex)[^1]);
    }

    [Theory]
    [InlineData("en-GB", "goal", "help", "back")]
    [InlineData("de-DE", "ziel", "was kannst du alles?", "zurück")]
    public async Task Inside_a_question_the_help_of_the_question_stays(
        string locale, string command, string typed, string word)
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync(locale: locale);
        await alex.SayAsync(command, typed);
        Assert.Empty(alex.Last.Parts.OfType<Facts>());
        Assert.Contains(word, alex.Last.PlainText, StringComparison.Ordinal);
    }

    private static bool IsUnclear(Person person, Card card) =>
        Headings.Of(card) == person.In(() => UnderstandingWords.Which)
        || Headings.Of(card) == person.In(() => UnderstandingWords.Nothing);

    private static string[][] Examples(Person person) =>
        [.. person.Last.Parts.OfType<Facts>().Single().Items.Select(group => group.Value.Split(" · "))];
}
