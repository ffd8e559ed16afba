using System.Reflection;

namespace MentorBot.Conversation.Tests.Language;

public sealed class ResourceParityTests
{
    [Fact]
    public void Every_text_of_the_conversation_is_there_in_every_language()
    {
        Assembly conversation = typeof(Languages).Assembly;
        Assert.Contains("MentorBot.Conversation.Language.LanguageWords", ResourceParity.BaseNames(conversation));
        Assert.Empty(ResourceParity.Problems(conversation));
    }

    [Fact]
    public void Each_kind_of_unevenness_is_found()
    {
        string[] problems = [.. ResourceParity.Problems(typeof(UnevenWords).Assembly, typeof(UnevenWords).FullName!)];
        Assert.Equal(3, problems.Length);
        Assert.Contains(
            problems, problem => problem.Contains("'OnlyNeutral' is missing in de", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("'OnlyGerman' is only in de", StringComparison.Ordinal));
        Assert.Contains(
            problems,
            problem => problem.Contains(
                "'FewerPlaceholders' has the placeholders 0 in de and 0 1", StringComparison.Ordinal));
    }
}

/// <summary>Names the resource files with mistakes on purpose.</summary>
internal static class UnevenWords;
