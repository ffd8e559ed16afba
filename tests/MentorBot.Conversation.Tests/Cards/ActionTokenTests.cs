using FsCheck;
using FsCheck.Fluent;

namespace MentorBot.Conversation.Tests.Cards;

public sealed class ActionTokenTests
{
    [Theory]
    [InlineData("goal.show", "goal.show", null)]
    [InlineData("goal.done:g17", "goal.done", "g17")]
    [InlineData("answer:run1.mood=a:b", "answer", "run1.mood=a:b")]
    [InlineData("done:", "done", "")]
    public void A_token_is_read_as_it_was_written(string text, string verb, string? subject)
    {
        Assert.True(ActionToken.TryParse(text, out ActionToken token));
        Assert.Equal((verb, subject), (token.Verb, token.Subject));
        Assert.Equal(text, token.ToString());
        Assert.Equal(new ActionToken(verb, subject), token);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(":")]
    [InlineData(":g17")]
    public void What_has_no_verb_is_no_token(string? text) => Assert.False(ActionToken.TryParse(text, out _));

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("verb:")]
    public void The_longest_text_is_a_token_and_a_longer_one_is_none(string beginning)
    {
        string longest = beginning.PadRight(ActionToken.MaxLength, 'x');
        Assert.Equal(beginning != ":", ActionToken.TryParse(longest, out ActionToken token));
        if (beginning != ":") Assert.Equal(longest, token.ToString());
        Assert.False(ActionToken.TryParse(longest + "x", out _));
    }

    [Fact]
    public void A_token_is_not_made_that_could_not_be_read()
    {
        Assert.Throws<ArgumentException>(() => new ActionToken(""));
        Assert.Throws<ArgumentException>(() => new ActionToken("a:b"));
        Assert.Throws<ArgumentException>(() => new ActionToken(new string('x', ActionToken.MaxLength + 1)));
        Assert.Throws<ArgumentException>(() => new ActionToken("verb", new string('x', ActionToken.MaxLength - 4)));
        Assert.Equal(
            ActionToken.MaxLength,
            new ActionToken("verb", new string('x', ActionToken.MaxLength - 5)).ToString().Length);
    }

    [Fact]
    public void The_token_that_means_nothing_is_empty_and_comes_back()
    {
        Assert.Equal("", default(ActionToken).ToString());
        Assert.Equal("\"\"", JsonSerializer.Serialize(default(ActionToken)));
        Assert.Equal(default, JsonSerializer.Deserialize<ActionToken>("\"\""));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\":x\"")]
    public void Json_that_holds_no_token_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ActionToken>(json));

    [Fact]
    public void No_text_makes_the_reader_throw_and_what_it_takes_it_writes_again() =>
        Prop.ForAll(
            Gen.OneOf(ArbMap.Default.GeneratorFor<string>(), LongTexts()).ToArbitrary(),
            text => !ActionToken.TryParse(text, out ActionToken token) || token.ToString() == text)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static Gen<string> LongTexts() =>
        Gen.Choose(190, 210)
            .SelectMany(length => Gen.Elements('a', ':', '.').ArrayOf(length).Select(letters => new string(letters)));
}
