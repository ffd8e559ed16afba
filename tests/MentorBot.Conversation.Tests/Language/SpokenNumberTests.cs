namespace MentorBot.Conversation.Tests.Language;

public sealed class SpokenNumberTests
{
    [Theory]
    [InlineData("en-US", "3", "3")]
    [InlineData("en-US", " 3. ", "3")]
    [InlineData("en-US", "-3", "-3")]
    [InlineData("en-US", "−3", "-3")]
    [InlineData("en-US", "+3", "3")]
    [InlineData("en-US", "2.5", "2.5")]
    [InlineData("en-US", "2,5", "2.5")]
    [InlineData("en-US", "1,500", "1500")]
    [InlineData("en-US", "1.500", "1.5")]
    [InlineData("en-US", "1,234,567.89", "1234567.89")]
    [InlineData("de-DE", "2,5", "2.5")]
    [InlineData("de-DE", "2.5", "2.5")]
    [InlineData("de-DE", "1.500", "1500")]
    [InlineData("de-DE", "1,500", "1.5")]
    [InlineData("de-DE", "1.234.567,89", "1234567.89")]
    [InlineData("de-AT", "1 500", "1500")]
    [InlineData("de-CH", "1’500.5", "1500.5")]
    [InlineData("de-DE", "0.500", "0.5")]
    [InlineData("en-US", "seven", "7")]
    [InlineData("en-US", "Twelve", "12")]
    [InlineData("en-US", "zwölf", "12")]
    [InlineData("de-DE", "fünf", "5")]
    [InlineData("de-DE", "fuenf", "5")]
    [InlineData("de-DE", "eleven", "11")]
    [InlineData("de-DE", "null", "0")]
    [InlineData("en-US", "１２", "12")]
    public void Numbers_are_read_as_the_culture_writes_them(string culture, string text, string expected)
    {
        Assert.True(SpokenNumber.TryParse(text, CultureInfo.GetCultureInfo(culture), out decimal number));
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), number);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("--3")]
    [InlineData("3 pages")]
    [InlineData("1,2,3")]
    [InlineData("1,50,000")]
    [InlineData("1.2.3")]
    [InlineData(".")]
    [InlineData("your")]
    [InlineData("1e5")]
    [InlineData("0x10")]
    [InlineData("١٢")]
    [InlineData("99999999999999999999999999999999999")]
    [InlineData(null)]
    public void What_is_no_number_is_not_understood(string? text) =>
        Assert.False(SpokenNumber.TryParse(text, CultureInfo.GetCultureInfo("en-US"), out _));

    [Fact]
    public void Every_number_is_read_back_from_how_each_culture_writes_it()
    {
        foreach (string name in new[] { "en-US", "en-GB", "de-DE", "de-AT", "de-CH" })
        {
            CultureInfo culture = CultureInfo.GetCultureInfo(name);
            foreach (decimal number in new[] { 0m, 1.25m, -17.5m, 999m, 1000m, 123456.75m })
            {
                Assert.True(
                    SpokenNumber.TryParse(number.ToString("N2", culture), culture, out decimal read),
                    $"{name}: {number.ToString("N2", culture)}");
                Assert.Equal(number, read);
            }
        }
    }
}
