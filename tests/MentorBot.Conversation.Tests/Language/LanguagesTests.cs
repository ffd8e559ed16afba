namespace MentorBot.Conversation.Tests.Language;

public sealed class LanguagesTests
{
    [Theory]
    [InlineData("en-US", "en-US")]
    [InlineData("EN-gb", "en-GB")]
    [InlineData("de-AT", "de-AT")]
    [InlineData("de_CH", "de-CH")]
    [InlineData("de-Latn-DE", "de-DE")]
    [InlineData("de", "de")]
    [InlineData(" de ", "de")]
    [InlineData("de-ZZ", "de")]
    [InlineData("de-x-at", "de")]
    [InlineData("fr-FR", "en")]
    [InlineData("deu", "en")]
    [InlineData("qps-ploc", "en")]
    [InlineData("de-", "de")]
    [InlineData("-", "en")]
    [InlineData("en-\0\uD800", "en")]
    [InlineData("../../etc", "en")]
    [InlineData("", "en")]
    [InlineData(null, "en")]
    public void A_profile_s_language_is_taken_where_it_is_spoken(string? locale, string expected) =>
        Assert.Equal(expected, Languages.Choose(locale).Name);

    [Fact]
    public void The_pseudo_language_is_taken_only_where_allowed() =>
        Assert.Equal(Phrases.PseudoLanguage, Languages.Choose("qps-PLOC", allowPseudo: true).Name, ignoreCase: true);

    [Fact]
    public async Task A_scope_holds_across_awaits_and_in_its_own_flow_alone()
    {
        CultureInfo before = CultureInfo.CurrentUICulture;
        TaskCompletionSource entered = new();
        TaskCompletionSource go = new();
        Task<(string, string)> german = SpeakGermanAsync(entered, go.Task);
        await entered.Task.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(before, CultureInfo.CurrentUICulture);
        go.SetResult();
        Assert.Equal(("de-AT", "de-AT"), await german.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public void Disposing_brings_back_what_was_before()
    {
        (CultureInfo, CultureInfo) before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        using (Languages.Use(CultureInfo.GetCultureInfo("de-AT")))
        {
            using LanguageScope inner = Languages.Use(Languages.English);
            Assert.Equal("en", CultureInfo.CurrentCulture.Name);
        }

        Assert.Equal(before, (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture));
        default(LanguageScope).Dispose();
        Assert.Equal(before, (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture));
    }

    private static async Task<(string Culture, string Texts)> SpeakGermanAsync(TaskCompletionSource entered, Task go)
    {
        using LanguageScope scope = Languages.Use(CultureInfo.GetCultureInfo("de-AT"));
        entered.SetResult();
        await go;
        await Task.Yield();
        return (CultureInfo.CurrentCulture.Name, CultureInfo.CurrentUICulture.Name);
    }
}
