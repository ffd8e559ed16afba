namespace MentorBot.EndToEnd.Tests.Stories;

/// <summary>The mission, once through: an employee in Teams, a mentor in Slack, a manager in Teams.</summary>
public sealed class ThreePeopleTests
{
    [Fact]
    public async Task The_story_goes_through_all_three_and_says_everything_once()
    {
        await using ThreePeople people = await ThreePeople.MeetAsync();
        foreach (Step step in people.Steps)
        {
            await step.Act();
            Assert.True(
                await ThreePeople.SeeAsync(step) == 1, $"After '{step.Name}' the same stands there more than once.");
            AssertNothingUnsharedIsSeen(people);
        }

        // What was answered or shared since reads otherwise; nothing may have come a second time.
        foreach (Step step in people.Steps)
            Assert.True(ThreePeople.Count(step) <= 1, $"In the end, '{step.Name}' is told more than once.");
    }

    /// <summary>
    /// Killed as soon as an act is acknowledged: what follows from it is delivered by the next run. A message in flight
    /// may come twice.
    /// </summary>
    [DrillFact]
    public async Task Killed_after_each_step_it_goes_on()
    {
        await using ThreePeople people = await ThreePeople.MeetAsync();
        foreach (Step step in people.Steps)
        {
            await step.Act();
            await people.KillAndRestartAsync();
            Assert.InRange(await ThreePeople.SeeAsync(step), 1, 2);
            AssertNothingUnsharedIsSeen(people);
        }
    }

    private static void AssertNothingUnsharedIsSeen(ThreePeople people)
    {
        foreach ((string reader, string word) in new[]
        {
            ("Dana", "No test data"), ("Dana", "Ask Jan"), ("Dana", "that is the way"), ("Dana", "Two pages"),
            ("Dana", "Good"),
            ("Maria", "pilot"), ("Maria", "Two pages"), ("Maria", "Called the customer"), ("Maria", "Show the list"),
            ("Maria", "Good"),
        })
        {
            Assert.DoesNotContain(word, people.Screens[reader], StringComparison.Ordinal);
        }
    }
}
