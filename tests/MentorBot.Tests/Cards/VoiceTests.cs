using System.Text.RegularExpressions;
using MentorBot.CheckIns;
using MentorBot.Feedback;
using MentorBot.Mentoring;
using MentorBot.Teams;
using MentorBot.Teams.Rendering;

namespace MentorBot.Tests.Cards;

public sealed partial class VoiceTests
{
    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    public async Task Every_card_has_at_most_one_heading_of_at_most_six_words(string locale) =>
        await EveryAsync(locale, card =>
        {
            Heading[] headings = [.. card.Parts.OfType<Heading>()];
            return headings.Length <= 1 && headings.All(heading => heading.Text.Split(' ').Length <= 6);
        });

    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    public async Task Every_card_has_at_most_two_sentences_of_ours_and_a_text_alone_three(string locale) =>
        await EveryAsync(locale, card =>
            card.Parts.OfType<Paragraph>()
                .Where(paragraph => paragraph.Emphasis != Emphasis.Subtle
                    && !CardCatalog.TheirWords.Contains(paragraph.Text))
                .Sum(paragraph => Sentences(paragraph.Text)) <= (card.Parts is [Paragraph] ? 3 : 2));

    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    public async Task Every_card_has_at_most_three_inputs_and_three_buttons(string locale) =>
        await EveryAsync(locale, card => card.Inputs.Count() <= 3 && card.AllButtons.Count() <= 3);

    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    public async Task Every_card_has_one_main_button_at_most_and_it_comes_first(string locale) =>
        await EveryAsync(locale, card =>
            !card.AllButtons.OfType<SubmitButton>().Skip(1).Any(button => button.Style == ButtonStyle.Main));

    /// <summary>
    /// What is kept of a card is deleted when somebody whom it speaks of asks to be forgotten. Three cards greet the
    /// person themselves, or give an example.
    /// </summary>
    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    public async Task Every_card_with_a_colleagues_name_says_whom_it_speaks_of(string locale)
    {
        IEnumerable<CatalogCard> cards = (await CardCatalog.InAsync(locale))
            .Where(card => card.Name is not ("welcome-mentor" or "welcome-manager" or "help-here"));
        Assert.DoesNotContain(cards, card => card.Card.About is null && Colleague().IsMatch(OurWords(card.Card)));
    }

    private static string OurWords(Card card) => CardCatalog.TheirWords.Aggregate(
        card.PlainText, (text, words) => text.Replace(words, "", StringComparison.Ordinal));

    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    public async Task Every_card_that_takes_words_says_who_sees_them(string locale)
    {
        using LanguageScope language = Languages.Use(Languages.Choose(locale));
        string[] whoSeesThis =
        [
            GoalWords.OnlyYou, CheckInWords.OnlyYou, FeedbackWords.TheySee("Alex"), MentoringWords.OnlyTheySee("Alex"),
            FeedbackWords.TheySee("Maria"), MentoringWords.OnlyTheySee("Maria"),
        ];
        await EveryAsync(locale, card => !card.Inputs.OfType<TextInput>().Any() || card.Parts.OfType<Paragraph>()
            .Any(paragraph => whoSeesThis.Contains(paragraph.Text)));
    }

    [Theory]
    [InlineData("en-GB", 3, "Type pause to stop", "type pause to stop")]
    [InlineData("de-DE", 3, "Schreib „pause“, um das abzustellen", "schreib „pause“, um das abzustellen")]
    public async Task Every_card_of_a_nudge_says_why_it_came_and_how_to_stop_it(
        string locale, int nudges, params string[] ends)
    {
        CatalogCard[] cards =
        [
            .. (await CardCatalog.InAsync(locale))
                .Where(card => card.Name.StartsWith("nudge-", StringComparison.Ordinal)),
        ];
        Assert.Equal(nudges, cards.Length);
        Assert.All(cards, card =>
        {
            Paragraph last = Assert.IsType<Paragraph>(card.Card.Parts[^1]);
            Assert.Equal((Emphasis.Subtle, 2), (last.Emphasis, Sentences(last.Text)));
            Assert.Contains(ends, end => last.Text.Contains(end, StringComparison.Ordinal));
        });
    }

    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    public async Task No_card_says_twice_who_sees_it_or_anything_else(string locale) => await EveryAsync(locale, card =>
        card.Parts.OfType<Paragraph>().Select(paragraph => paragraph.Text).Distinct()
            .Count() == card.Parts.OfType<Paragraph>().Count());

    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    public async Task No_card_shouts(string locale) => await EveryAsync(locale, card => !CardTexts.Of(card).Any(text =>
        text.Contains('!', StringComparison.Ordinal)));

    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    public async Task An_emoji_never_stands_alone_and_never_with_another(string locale) =>
        await EveryAsync(locale, card => CardTexts.Of(card).All(text =>
            Emoji().Count(text) <= 1 && (Emoji().Count(text) == 0 || text.Any(char.IsLetter))));

    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    public async Task Every_card_says_in_plain_text_what_it_is_about(string locale) =>
        await EveryAsync(locale, card => card.PlainText.Any(char.IsLetter));

    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    public async Task Every_card_fits_into_a_message(string locale) =>
        await EveryAsync(locale, card => AdaptiveCardRenderer.Render(card, new TeamsLimits()).Length < 28 * 1024);

    [Theory]
    [InlineData("One.", 1)]
    [InlineData("Bis Fr., 4. Dez. Fertig, wenn: Maria liest", 2)]
    [InlineData("Was tun? Etwas. Ja.", 3)]
    [InlineData("no end", 1)]
    public void Sentences_are_counted(string text, int count) => Assert.Equal(count, Sentences(text));

    private static async Task EveryAsync(string locale, Func<Card, bool> holds)
    {
        IReadOnlyList<CatalogCard> cards = await CardCatalog.InAsync(locale);
        Assert.True(cards.Count > 50);
        Assert.Empty(cards.Where(card => !holds(card.Card)).Select(card => $"{card.Name}: {card.Card.PlainText}"));
    }

    private static int Sentences(string text) => SentenceEnd().Count(text.TrimEnd('.', '?')) + 1;

    [GeneratedRegex(@"\b(?:Maria|Jo)\b")]
    private static partial Regex Colleague();

    [GeneratedRegex(@"(?<=\p{L}{2}[”“""']?)[.?…]\s+(?=\p{Lu})")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\p{Cs}\p{Cs}|[\u2600-\u27BF]")]
    private static partial Regex Emoji();
}
