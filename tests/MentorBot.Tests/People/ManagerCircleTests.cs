using MentorBot.People;

namespace MentorBot.Tests.People;

/// <summary>Managers who lead each other are refused, each circle once and by its names.</summary>
public sealed class ManagerCircleTests
{
    [Theory]
    [InlineData("ab ba", 2, "A (line 2) → B (line 3) → A (line 2)")]
    [InlineData("ab bc ca", 2, "A (line 2) → B (line 3) → C (line 4) → A (line 2)")]
    [InlineData("xa ab ba", 3, "A (line 3) → B (line 4) → A (line 3)")]
    [InlineData("xb ab ba", 3, "A (line 3) → B (line 4) → A (line 3)")]
    [InlineData("ba xb ab", 2, "B (line 2) → A (line 4) → B (line 2)")]
    [InlineData(
        "ab bc cd de ef fg ga", 2,
        "A (line 2) → B (line 3) → C (line 4) → D (line 5) → E (line 6) → F (line 7) → … → A (line 2)")]
    public void A_circle_is_named_in_its_first_line(string led, int line, string circle) =>
        Assert.Equal(
            [new RosterProblem(line, $"The managers lead each other in a circle: {circle}.")],
            PeopleBook.Check(Roster(led)));

    [Theory]
    [InlineData("ab b")]
    [InlineData("ab cb db b")]
    [InlineData("ab bc c xb yc")]
    public void Whoever_is_led_by_nobody_ends_the_way(string led) => Assert.Empty(PeopleBook.Check(Roster(led)));

    [Fact]
    public void Each_of_two_circles_is_named_once() =>
        Assert.Equal([2, 4], PeopleBook.Check(Roster("ab ba cd dc xa yc"))
            .Select(problem => problem.Line));

    [Fact]
    public void Whoever_leads_themselves_is_told_so_alone() =>
        Assert.Equal([new RosterProblem(2, "Nobody is their own manager.")], PeopleBook.Check(Roster("aa ba")));

    [Fact]
    public void Mentors_may_mentor_each_other() =>
        Assert.Empty(PeopleBook.Check(
            [.. Roster("a b").Select(line => line with
            {
                Mentor = line.Name == "A" ? "b@x.com" : "a@x.com",
            })]));

    [Fact]
    public void A_circle_of_everybody_is_found_at_once()
    {
        const int Everybody = 50_000;
        RosterLine[] roster =
        [
            .. Enumerable.Range(0, Everybody).Select(number =>
                new RosterLine(number + 2, $"p{number}@x.com", $"P {number}")
                {
                    Manager = $"p{(number + 1) % Everybody}@x.com",
                }),
        ];
        Assert.Equal(2, Assert.Single(PeopleBook.Check(roster)).Line);
    }

    /// <summary>For each word a line: its first letter is somebody, the second is their manager.</summary>
    private static RosterLine[] Roster(string led) =>
        [
            .. led.Split(' ').Select((who, index) =>
                new RosterLine(index + 2, $"{who[0]}@x.com", char.ToUpperInvariant(who[0]).ToString())
                {
                    Manager = who.Length > 1 ? $"{who[1]}@x.com" : null,
                }),
        ];
}
