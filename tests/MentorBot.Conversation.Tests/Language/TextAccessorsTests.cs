using System.Resources;

namespace MentorBot.Conversation.Tests.Language;

/// <summary>The members that are generated from resource files.</summary>
public sealed class TextAccessorsTests
{
    [Theory]
    [InlineData("en", "a < b", "x of y, x", "2.5 hours")]
    [InlineData("de-AT", "a vor b", "y: x", "2,5 Stunden")]
    [InlineData("fr", "a < b", "x of y, x", "2,5 hours")]
    [InlineData(Phrases.PseudoLanguage, "⟦a < b⟧", "⟦x of y, x⟧", "⟦2.5 hours⟧")]
    public void A_text_is_in_the_language_of_the_thread(string language, string plain, string twice, string amount)
    {
        using LanguageScope scope = Languages.Use(CultureInfo.GetCultureInfo(language));
        Assert.Equal(
            (plain, twice, amount),
            (SampleWords.Plain, SampleWords.Twice("x", "y"), SampleWords.Amount(2.5m)));
    }

    [Theory]
    [InlineData("en", "Saved", "2.5 hours for Mia")]
    [InlineData("de-AT", "Gespeichert", "Mia: 2,5 Stunden")]
    [InlineData("", "Saved", "2.5 hours for Mia")]
    public void A_class_that_is_not_static_speaks_its_own_language(string language, string plain, string amount)
    {
        using LanguageScope scope = Languages.Use(CultureInfo.GetCultureInfo("fr"));
        SpokenWords words = new(language);
        Assert.Equal((plain, amount), (words.Plain, words.Amount(2.5m, "Mia")));
    }

    [Fact]
    public void What_looks_like_a_placeholder_in_a_value_stays()
    {
        using LanguageScope scope = Languages.Use(Languages.English);
        Assert.Equal("{firstly} of {0:G}, {firstly}", SampleWords.Twice("{firstly}", "{0:G}"));
    }

    [Fact]
    public void A_member_that_is_there_by_hand_is_not_generated() =>
        Assert.Equal(["one|two", "eins|zwei"], SampleWords.Command.Words);

    [Fact]
    public void A_text_that_is_not_there_throws() =>
        Assert.Throws<MissingManifestResourceException>(() => new Phrases(typeof(SampleWords)).Get("Absent"));
}
