using MentorBot.Host.Output;

namespace MentorBot.EndToEnd.Tests.Output;

/// <summary>Characters that a terminal obeys are shown instead; letters of every script stay as they are.</summary>
public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("\u0000", "\\u0000")]
    [InlineData("\a", "\\u0007")]
    [InlineData("\b", "\\u0008")]
    [InlineData("\t", "\\u0009")]
    [InlineData("\n", "\\u000A")]
    [InlineData("\r", "\\u000D")]
    [InlineData("\u001B[31mred", "\\u001B[31mred")]
    [InlineData("\u001B]0;title\u0007", "\\u001B]0;title\\u0007")]
    [InlineData("\u007F", "\\u007F")]
    [InlineData("\u0085", "\\u0085")]
    [InlineData("\u009B31m", "\\u009B31m")]
    [InlineData("\u00AD", "\\u00AD")]
    [InlineData("\u061C", "\\u061C")]
    [InlineData("\u200B", "\\u200B")]
    [InlineData("\u200E\u200F", "\\u200E\\u200F")]
    [InlineData("\u2028\u2029", "\\u2028\\u2029")]
    [InlineData("\u202A\u202B\u202C\u202D\u202E", "\\u202A\\u202B\\u202C\\u202D\\u202E")]
    [InlineData("\u2066\u2067\u2068\u2069", "\\u2066\\u2067\\u2068\\u2069")]
    [InlineData("\uFEFF", "\\uFEFF")]
    [InlineData("\uFFF9", "\\uFFF9")]
    [InlineData("\U000E0041", "\\U000E0041")]
    [InlineData("Ana \u202Eziur", "Ana \\u202Eziur")]
    public void What_would_act_is_shown(string text, string visible) => Assert.Equal(visible, VisibleText.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("Zoë Müller-O'Brien")]
    [InlineData("علی\u200Cرضا")]
    [InlineData("ישראל ישראלי")]
    [InlineData("👩\u200D💻 Ana")]
    [InlineData("山田 太郎")]
    [InlineData("C:\\users\\u202E")]
    [InlineData("a\u0308")]
    public void What_is_written_stays(string text) => Assert.Equal(text, VisibleText.Of(text));

    [Fact]
    public void Of_all_characters_none_that_acts_is_left() =>
        Assert.DoesNotContain(
            VisibleText.Of(string.Concat(Enumerable.Range(0, 0xD800).Select(code => (char)code))),
            letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E')
                or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F');

    [Fact]
    public void Of_several_lines_only_the_breaks_stay() =>
        Assert.Equal(
            string.Join(Environment.NewLine, "a", "\\u001Bb", "\\u000Dc"),
            VisibleText.Lines("a\r\n\u001Bb\n\rc"));
}
