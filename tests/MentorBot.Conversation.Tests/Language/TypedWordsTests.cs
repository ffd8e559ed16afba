namespace MentorBot.Conversation.Tests.Language;

public sealed class TypedWordsTests
{
    [Theory]
    [InlineData("  Write \t two\r\npages!! ", "write two pages")]
    [InlineData("ÄÖÜ äöü", "aeoeue aeoeue")]
    [InlineData("a\u0308", "ae")]
    [InlineData("Straße STRASSE", "strasse strasse")]
    [InlineData("\u1E9E", "ss")]
    [InlineData("Café", "cafe")]
    [InlineData("ﬁne Ａ\u00A0②", "fine a 2")]
    [InlineData("he\u200Bl\u00ADp", "help")]
    [InlineData("İ", "i")]
    [InlineData("12.12.", "12.12")]
    [InlineData("", "")]
    public void Text_has_one_normal_form(string text, string expected) =>
        Assert.Equal(expected, TypedWords.Normalise(text));

    [Fact]
    public void Broken_unicode_is_replaced() => Assert.Equal("\uFFFDx\uFFFD", TypedWords.Normalise("\uD800x\uFFFE"));

    [Theory]
    [InlineData("Check-in!", "check in")]
    [InlineData("\"don't\"", "dont")]
    [InlineData("don´t", "dont")]
    [InlineData("🙂 Good", "good")]
    [InlineData("🙂", "🙂")]
    [InlineData("☺️", "☺")]
    [InlineData("👩🏽‍💻", "👩💻")]
    [InlineData("C++", "c++")]
    [InlineData("„Ziel“", "ziel")]
    public void Words_alone_have_no_punctuation_and_no_emoji_beside_them(string text, string expected) =>
        Assert.Equal(expected, TypedWords.WordsOnly(text));
}
