using MentorBot.Channels.Rendering;

namespace MentorBot.Channels.Tests.Rendering;

public sealed class CutTextTests
{
    [Theory]
    [InlineData("short", 5, "short")]
    [InlineData("longer", 5, "long…")]
    [InlineData("a b c d", 5, "a b…")]
    [InlineData("ab👋cd", 4, "ab…")]
    public void What_is_too_long_ends_in_an_ellipsis(string text, int length, string cut) =>
        Assert.Equal(cut, CutText.To(text, length));
}
