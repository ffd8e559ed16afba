namespace MentorBot.Conversation.Tests.Language;

public sealed class SpokenChoiceTests
{
    private static readonly Choice[] Moods =
        [new("1", "😞 Rough"), new("2", "🙁 Hard", ["tough", "schwer"]), new("3", "😐 OK"), new("4", "🙂 Good"), new(
            "5", "😀 Great")];

    private static readonly Choice[] Places =
        [new("wiki", "Wiki page"), new("team", "Team meeting", ["stand-up"]), new("cafe", "Café \"Größe\""), new(
            "munich", "München")];

    [Theory]
    [InlineData("2", "2")]
    [InlineData("2.", "2")]
    [InlineData("#2", "2")]
    [InlineData("(2)", "2")]
    [InlineData("2️⃣", "2")]
    [InlineData("two", "2")]
    [InlineData("Zwei", "2")]
    [InlineData("option 2", "2")]
    [InlineData("Nummer zwei", "2")]
    [InlineData("Good", "4")]
    [InlineData("🙂 good", "4")]
    [InlineData("good 🙂", "4")]
    [InlineData("🙂", "4")]
    [InlineData("☹", null)]
    [InlineData("tough", "2")]
    [InlineData("SCHWER!", "2")]
    [InlineData("ok", "3")]
    [InlineData("gre", "5")]
    [InlineData("go", "4")]
    [InlineData("g", null)]
    [InlineData("geat", "5")]
    [InlineData("rouhg", "1")]
    [InlineData("6", null)]
    [InlineData("0", null)]
    [InlineData("99999999999999999999", null)]
    [InlineData("good and great", null)]
    [InlineData("", null)]
    [InlineData("...", null)]
    [InlineData(null, null)]
    public void Moods_are_picked(string? text, string? expected) =>
        Assert.Equal(expected, SpokenChoice.Find(Moods, text)?.Value);

    [Theory]
    [InlineData("wiki", "wiki")]
    [InlineData("“Wiki page”", "wiki")]
    [InlineData("wiki-page", "wiki")]
    [InlineData("wikipage", "wiki")]
    [InlineData("standup", "team")]
    [InlineData("stand up", "team")]
    [InlineData("team meetign", "team")]
    [InlineData("cafe größe", "cafe")]
    [InlineData("CAFE GROESSE", "cafe")]
    [InlineData("Muenchen", "munich")]
    [InlineData("mu\u0308nchen", "munich")]
    [InlineData("Munchen", "munich")]
    public void Accents_quotes_dashes_and_slips_do_not_matter(string text, string expected) =>
        Assert.Equal(expected, SpokenChoice.Find(Places, text)?.Value);

    [Fact]
    public void A_beginning_that_two_share_is_not_understood()
    {
        Choice[] choices = [new("a", "Next Monday"), new("b", "Next Friday")];
        Assert.Null(SpokenChoice.Find(choices, "next"));
        Assert.Equal("b", SpokenChoice.Find(choices, "next f")?.Value);
    }

    [Fact]
    public void A_slip_that_is_as_near_to_two_is_not_understood()
    {
        Choice[] choices = [new("a", "June"), new("b", "July"), new("c", "Quarter")];
        Assert.Null(SpokenChoice.Find(choices, "Juny"));
        Assert.Null(SpokenChoice.Find(choices, "Jury x"));
        Assert.Equal("c", SpokenChoice.Find(choices, "Qarteer")?.Value);
    }

    [Fact]
    public void The_same_title_twice_is_not_understood_but_its_number_is()
    {
        Choice[] choices = [new("a", "Anna"), new("b", "anna")];
        Assert.Null(SpokenChoice.Find(choices, "Anna"));
        Assert.Equal("b", SpokenChoice.Find(choices, "2")?.Value);
    }

    [Fact]
    public void A_title_that_is_a_number_comes_before_the_place_in_the_list()
    {
        Choice[] choices = [new("a", "2"), new("b", "1")];
        Assert.Equal("a", SpokenChoice.Find(choices, "2")?.Value);
    }

    [Fact]
    public void A_number_that_could_be_the_place_or_the_title_is_not_understood()
    {
        Choice[] choices = [new("two", "2 weeks"), new("four", "4 weeks"), new("five", "5 weeks")];
        Assert.Null(SpokenChoice.Find(choices, "2"));
        Assert.Equal("two", SpokenChoice.Find(choices, "1")?.Value);
        Assert.Equal("four", SpokenChoice.Find(choices, "4 w")?.Value);
    }

    [Fact]
    public void A_digit_is_never_a_slip()
    {
        Choice[] choices = [new("two", "2 weeks"), new("other", "Another time")];
        Assert.Null(SpokenChoice.Find(choices, "3 weeks"));
        Assert.Equal("two", SpokenChoice.Find(choices, "2 weks")?.Value);
    }

    [Fact]
    public void Punctuation_counts_where_only_it_parts_two_titles()
    {
        Choice[] choices = [new("sharp", "C #1"), new("plain", "C 1")];
        Assert.Equal("sharp", SpokenChoice.Find(choices, "c #1")?.Value);
        Assert.Equal("plain", SpokenChoice.Find(choices, "c 1")?.Value);
    }

    [Theory]
    [InlineData("yse")]
    [InlineData("sip")]
    public void Short_words_forgive_no_slip(string text) =>
        Assert.Null(SpokenChoice.Find([new("y", "Yes"), new("s", "Skip")], text));
}
