using MentorBot.Conversation.Language.Intents;
using Xunit.Abstractions;

namespace MentorBot.Conversation.Tests.Language.Intents;

public sealed class IntentMatcherTests(ITestOutputHelper output)
{
    /// <summary>
    /// The sentences of the other half were examples for the matcher; these only judge it. The aim is nine of ten; the
    /// bound leaves room for the few sentences that any change of the examples moves to either side.
    /// </summary>
    [Fact]
    public void Nearly_nine_of_ten_sentences_kept_apart_are_understood()
    {
        (int english, int all) = Understood("apart.en.txt");
        (int german, int others) = Understood("apart.de.txt");
        Assert.True(english + german >= 0.88 * (all + others), $"{english} and {german} of {all} and {others}");
    }

    [Fact]
    public void At_most_one_of_fifty_unrelated_sentences_is_taken_for_an_intent()
    {
        (int taken, int all) = Taken("unrelated.en.txt");
        (int others, int more) = Taken("unrelated.de.txt");
        Assert.True(taken + others <= 0.02 * (all + more), $"{taken} and {others} of {all} and {more}");
    }

    [Theory]
    [InlineData("seen.en.txt")]
    [InlineData("seen.de.txt")]
    public void Every_example_is_understood(string file)
    {
        (int right, int all) = Understood(file);
        Assert.Equal(all, right);
    }

    [Theory]
    [InlineData("how is alex doing?", "how.is", "Alex Kim")]
    [InlineData("message to Maria Rossi please", "message", "Maria Rossi")]
    [InlineData("what are Dana's goals at the moment", "how.is", "Dana Cole")]
    [InlineData("show my goals", "goals.list", null)]
    public void A_colleague_is_found_by_any_name(string text, string intent, string? colleague)
    {
        Meaning meaning = IntentMatcher.Match(text, Phrasings.Names)[0];
        Assert.Equal((intent, colleague), (meaning.Intent, meaning.Colleague));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("🙂🙂")]
    [InlineData("\uD800")]
    [InlineData("\u202Eabc")]
    public void Any_text_can_be_compared(string text) => Assert.NotNull(IntentMatcher.Match(text, []));

    [Fact]
    public void A_long_text_is_understood_by_its_beginning() =>
        Assert.Equal("stuck", IntentMatcher.Match($"I'm stuck on {new string('a', 500)}", [])[0].Intent);

    private (int Right, int All) Understood(string file)
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

        output.WriteLine($"{file}: {right} of {sentences.Count} understood, {offered} offered as a button");
        return (right, sentences.Count);
    }

    /// <summary>Of the half that was kept apart.</summary>
    private (int Taken, int All) Taken(string file)
    {
        string[] sentences =
            [.. Phrasings.Read(file).Where(line => line.Heading == "apart").Select(line => line.Text)];
        int taken = sentences.Count(text => IntentMatcher.Match(text, Phrasings.Names) is [{ IsSure: true }, ..]);
        output.WriteLine($"{file}: {taken} of {sentences.Length} taken for an intent");
        return (taken, sentences.Length);
    }
}
