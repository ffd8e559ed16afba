namespace MentorBot.Tests.Goals;

/// <summary>Lengths of time by which people move a due day.</summary>
public sealed class AddedTimeTests
{
    [Theory]
    [InlineData("one more week", 7)]
    [InlineData("give me another week for my goal", 7)]
    [InlineData("two weeks extra please", 14)]
    [InlineData("extend goal 2 by 3 days", 3)]
    [InlineData("my goal needs a week longer", 7)]
    [InlineData("a month later", 30)]
    [InlineData("an extra day", 1)]
    [InlineData("two days earlier", -2)]
    [InlineData("noch eine Woche bitte", 7)]
    [InlineData("mein Ziel um zwei Wochen verlängern", 14)]
    [InlineData("3 Tage später", 3)]
    [InlineData("eine Woche früher", -7)]
    [InlineData("push my goal to Friday", null)]
    [InlineData("postpone my goal to next week", null)]
    [InlineData("I need more time", null)]
    [InlineData("move my goal to the 12th", null)]
    [InlineData("verschieb mein Ziel auf nächste Woche", null)]
    public void A_length_of_time_is_added_to_the_due_day(string sentence, int? days) =>
        Assert.Equal(days, AddedTime.DaysIn(sentence, new DateOnly(2026, 11, 27)));
}
