namespace MentorBot.Conversation.Tests.Language;

/// <summary>A day is understood in spite of a slip of the finger, and never as another.</summary>
public sealed class MistypedDateTests
{
    [Theory]
    [InlineData("tomorow", "2026-11-19")]
    [InlineData("tommorow", "2026-11-19")]
    [InlineData("Freitga", "2026-11-20")]
    [InlineData("firday", "2026-11-20")]
    [InlineData("wendesday", "2026-11-25")]
    [InlineData("nächtsen Montga", "2026-11-23")]
    [InlineData("Nachsten Montag", "2026-11-23")]
    [InlineData("in two wekes", "2026-12-02")]
    [InlineData("12 Decmber", "2026-12-12")]
    public void Slips_of_the_finger_are_forgiven(string text, string expected) =>
        Assert.Equal(Dates.Day(expected), Dates.Read(text, "2026-11-18", "en-GB"));

    [Fact]
    public void A_slip_never_makes_another_weekday()
    {
        DateOnly monday = Dates.Day("2026-11-16");
        int understood = 0;
        foreach (CultureInfo culture in Languages.All)
        {
            foreach (DateOnly meant in Enumerable.Range(1, 7).Select(monday.AddDays))
            {
                foreach (string slipped in Slips(culture.DateTimeFormat.GetDayName(meant.DayOfWeek)))
                {
                    if (!SpokenDate.TryParse(slipped, monday, culture, out DateOnly read)) continue;
                    understood++;
                    Assert.True(read == meant, $"'{slipped}' in {culture} was read as a {read.DayOfWeek}.");
                }
            }
        }

        Assert.InRange(understood, 600, int.MaxValue);
    }

    private static IEnumerable<string> Slips(string word)
    {
        for (int i = 0; i < word.Length; i++)
        {
            yield return word.Remove(i, 1);
            if (i > 0) yield return word[..(i - 1)] + word[i] + word[i - 1] + word[(i + 1)..];
            foreach (char other in "aeinrstxyz") yield return word[..i] + other + word[(i + 1)..];
        }
    }
}
