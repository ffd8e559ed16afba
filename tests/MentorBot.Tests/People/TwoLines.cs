using MentorBot.Identity;
using MentorBot.People;

namespace MentorBot.Tests.People;

/// <summary>A roster of two lines without problems, and what the store holds of whom a roster lists.</summary>
internal static class TwoLines
{
    /// <summary>Alex, whom Jo leads, in line 2; Jo in line 3.</summary>
    public static readonly RosterLine[] Roster =
    [
        new(2, "alex@example.com", "Alex Kim")
        {
            Manager = "jo@example.com", Language = "de-DE", TimeZone = "Europe/Berlin", Accounts = ["fake|alex"],
        },
        new(3, "jo@example.com", "Jo Lind"),
    ];

    public static async Task<PersonId> FindAsync(Bot bot, string email) =>
        (await bot.Directory.FindAsync(OneOrganisation.Id, email, CancellationToken.None))!.Value;

    public static async Task<Circle> CircleAsync(Bot bot, string email) =>
        (await new OwnRows(bot, await FindAsync(bot, email)).FindAsync(Profile.Kind))!.Circle;
}
