using MentorBot.Conversation.Language.Intents;

namespace MentorBot.Conversation.Tests.Language.Intents;

public sealed class IntentFileTests
{
    [Fact]
    public void Every_language_has_the_same_intents()
    {
        string[] english = [.. IntentFile.Read(Languages.English).Intents.Select(intent => intent.Intent).Order()];
        Assert.True(english.Length >= 40);
        Assert.All(Languages.All, language => Assert.Equal(
            english, IntentFile.Read(language).Intents.Select(intent => intent.Intent).Order()));
    }

    [Fact]
    public void No_sentence_is_an_example_twice()
    {
        IEnumerable<string> sentences = Languages.All.Select(IntentFile.Read)
            .SelectMany(file => file.Intents.SelectMany(intent => intent.Sentences).Concat(file.Others))
            .Select(TypedWords.WordsOnly);
        Assert.Empty(sentences.GroupBy(sentence => sentence).Where(group => group.Count() > 1)
            .Select(group => group.Key));
    }

    [Theory]
    [InlineData("hello\n# a: A\nb", "line 1: expected a line '# name: title' before the first sentence")]
    [InlineData("# a: A\nb\n# a: A\nc", "line 3: expected each intent once")]
    [InlineData("# a\nb", "line 1: expected '# name: title'")]
    [InlineData("# a: A\n\n# b: B\nc", "line 4: expected a sentence for 'a'")]
    public void A_damaged_file_is_refused_with_line_and_reason(string text, string message)
    {
        InvalidDataException refused =
            Assert.Throws<InvalidDataException>(() => IntentFile.Read(new StringReader(text), "examples.xx.txt"));
        Assert.StartsWith($"examples.xx.txt, {message}", refused.Message, StringComparison.Ordinal);
    }
}
