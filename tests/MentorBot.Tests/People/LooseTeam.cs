using MentorBot.People;

namespace MentorBot.Tests.People;

/// <summary>
/// The three of a <see cref="Team"/>, of whom the roster does not say who works with whom; and how they say so
/// themselves.
/// </summary>
internal static class LooseTeam
{
    public static async Task<Team> MeetAsync(string alex = "en-GB", string maria = "en-GB", string jo = "en-GB")
    {
        Team team = await Team.MeetAsync(alex: alex, maria: maria, jo: jo);
        await team.ImportLooseAsync();
        return team;
    }

    public static Task<RosterOutcome> ImportLooseAsync(this Team team) => team.ImportAsync();

    /// <summary>Alex names Maria as mentor, who says yes.</summary>
    public static async Task FindMentorAsync(this Team team)
    {
        await team.Alex.SayAsync("my mentor maria@example.com");
        await team.Maria.SayAsync("accept");
    }

    public static async Task<Circle> CircleAsync(this Team team, Person person)
    {
        Circle listed = (await person.Rows.FindAsync(Profile.Kind))?.Circle ?? Circle.Empty;
        return listed.And(await person.Rows.FindAsync(OwnCircle.Kind) ?? Circle.Empty);
    }

    public static int Letters(this Team team) =>
        team.Bot.Store.Written.Count(row => row.IsLetter && row.Text is not null);
}
