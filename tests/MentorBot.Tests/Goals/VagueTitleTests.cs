using Xunit.Abstractions;

namespace MentorBot.Tests.Goals;

public sealed class VagueTitleTests(ITestOutputHelper output)
{
    public static TheoryData<string> HostileTitles =>
    [
        "", " ", "\0", "…", "*", "🙂", "\ud800", "better \udfff 3", "\ufffe", "a\u0301\u0301\u0301", "٣ better", "½",
        "-", "1", ":(", "::::", "\u202ebetter",
        new string('a', 100_000), new string('1', 100_000), new string(':', 100_000),
        new string(' ', 100_000) + "better",
        string.Concat(Enumerable.Repeat("👩‍👩‍👧 ", 20_000)), new string('x', TypedWords.MaxLength - 1) + "😀",
    ];

    [Fact]
    public void The_titles_it_was_made_with_are_judged_as_labelled()
    {
        IReadOnlyList<LabelledTitle> titles = LabelledTitles.Of("dev");
        foreach (LabelledTitle wrong in titles.Where(title => VagueTitle.IsVague(title.Title) != title.Vague))
            output.WriteLine(wrong.ToString());
        Assert.Equal(80, titles.Count);
        Assert.Equal(new Fit(1, 0, 0), Fit.Of(VagueTitle.IsVague, titles));
    }

    /// <summary>
    /// The bounds were set before these titles were looked at; no wrong one is named here, so that nobody fits the
    /// lists to them.
    /// </summary>
    [Fact]
    public void Three_in_four_unseen_titles_are_judged_as_labelled_and_few_concrete_ones_are_asked_about()
    {
        IReadOnlyList<LabelledTitle> titles = LabelledTitles.Of("held-out");
        Fit fit = Fit.Of(VagueTitle.IsVague, titles);
        output.WriteLine(fit.ToString());
        Assert.Equal(80, titles.Count);
        Assert.InRange(fit.Accuracy, 0.75, 1);
        Assert.InRange(fit.FalseSuggestions, 0, 0.20);
    }

    [Theory]
    [InlineData("Get better at Excel", true)]
    [InlineData("Get better at Excel 365", true)]
    [InlineData("Get better at Excel: finish the pivot table course", false)]
    [InlineData("Get better at Excel: learn more about it", true)]
    [InlineData("BESSER ZUHÖREN!!", true)]
    [InlineData("besser zuhoeren", true)]
    [InlineData("In drei Gesprächen besser zuhören", false)]
    [InlineData("In 3 Gesprächen besser zuhören", false)]
    [InlineData("Ladezeit um 1,5 s verbessern", false)]
    [InlineData("Die 3 Azubis unterstützen", true)]
    [InlineData("ISO 27001 verstehen", true)]
    [InlineData("Improve 3 pages", false)]
    [InlineData("Teamwork", true)]
    [InlineData("Neue Preisliste", false)]
    [InlineData("会議の議事録を書く", false)]
    public void A_direction_is_vague_until_a_count_or_a_deed_gives_it_an_end(string title, bool vague) =>
        Assert.Equal(vague, VagueTitle.IsVague(title));

    [Theory]
    [InlineData("en")]
    [InlineData("de-AT")]
    [InlineData("tr")]
    public void The_language_a_person_is_spoken_to_in_does_not_matter(string culture)
    {
        using LanguageScope scope = Languages.Use(CultureInfo.GetCultureInfo(culture));
        Assert.True(VagueTitle.IsVague("IMPROVE COMMUNICATION"));
        Assert.True(VagueTitle.IsVague("SICHERER WERDEN"));
    }

    [Theory]
    [MemberData(nameof(HostileTitles), DisableDiscoveryEnumeration = true)]
    public void Any_text_gets_an_answer(string title) => Assert.Null(Record.Exception(() => VagueTitle.IsVague(title)));

    [Fact]
    public void Only_the_beginning_of_an_endless_title_is_looked_at() =>
        Assert.False(VagueTitle.IsVague(string.Concat(Enumerable.Repeat("x ", TypedWords.MaxLength)) + "better"));
}
