using MentorBot.Identity.Names;

namespace MentorBot.Turns.Tests.Turns;

public sealed class GivenNameTests
{
    [Theory]
    [InlineData("Alex Kim", "Alex")]
    [InlineData("Alex", "Alex")]
    [InlineData("Kim, Alex", "Alex")]
    [InlineData("Kim, Alex (Sales)", "Alex")]
    [InlineData("Alex Kim (Sales)", "Alex")]
    [InlineData("  Alex   Kim ", "Alex")]
    [InlineData("Kim,", "Kim")]
    [InlineData(", Alex", "Alex")]
    [InlineData(",", null)]
    [InlineData(" ", null)]
    [InlineData(null, null)]
    public void The_name_one_says_is_taken_out_of_the_name_one_reads(string? shown, string? said) =>
        Assert.Equal(said, GivenName.Of(shown));

    [Fact]
    public void A_name_too_long_to_be_one_is_none() => Assert.Null(GivenName.Of(new string('a', 41)));
}
