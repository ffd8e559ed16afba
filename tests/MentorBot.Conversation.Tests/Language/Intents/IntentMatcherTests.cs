using MentorBot.Conversation.Language.Intents;
using Xunit.Abstractions;

namespace MentorBot.Conversation.Tests.Language.Intents;

public sealed class IntentMatcherTests(ITestOutputHelper output)
{
    /// <summary>The sentences kept apart are reported by the benchmark <c>-- language</c>, and must do as well.</summary>
    [Theory]
    [InlineData("seen.en.txt")]
    [InlineData("seen.de.txt")]
    [InlineData("apart.en.txt")]
    [InlineData("apart.de.txt")]
    public void Nine_of_ten_sentences_are_understood(string file)
    {
        IReadOnlyList<(string Heading, string Text)> sentences = Phrasings.Read(file);
        int right = 0;
        int offered = 0;
        foreach ((string intent, string text) in sentences)
        {
            IReadOnlyList<Meaning> found = IntentMatcher.Match(text, Phrasings.Names);
            if (found is [{ IsSure: true } sure, ..] && sure.Intent == intent) right++;
            else if (found.Take(3).Any(meaning => meaning.Intent == intent)) offered++;
        }

        output.WriteLine($"{file}: {sentences.Count} sentences, {right} understood, {offered} offered as a button");
        Assert.True(right >= 0.9 * sentences.Count, $"{right} of {sentences.Count} ({offered} offered)");
    }

    [Theory]
    [InlineData("unrelated.en.txt")]
    [InlineData("unrelated.de.txt")]
    public void Unrelated_sentences_are_rarely_taken_for_an_intent(string file)
    {
        IReadOnlyList<(string Heading, string Text)> sentences = Phrasings.Read(file);
        int taken = sentences.Count(
            sentence => IntentMatcher.Match(sentence.Text, Phrasings.Names) is [{ IsSure: true }, ..]);
        output.WriteLine($"{file}: {taken} of {sentences.Count}");
        Assert.True(taken <= 0.02 * sentences.Count, $"{taken} of {sentences.Count}");
    }
}
