using MentorBot.Turns.Rows;

namespace MentorBot.Turns.Tests.Lifecycle;

/// <summary>One person whom the bot has met as two.</summary>
internal static class KnownTwice
{
    /// <summary>Whether that is a row that <see cref="LiveAsync"/> wrote.</summary>
    public static bool IsWritten(string row) => row is "note|both" or "note|mine" or "note|theirs";

    /// <summary>The second says that they are the first, and has become them.</summary>
    public static async Task JoinAsync(House house)
    {
        await house.Host.TellAsync(House.Text("join", null, "alex2"));
        await house.Host.DepartAsync();
    }

    /// <summary>
    /// Alex is known by two accounts as two people; both have rows, one under the same key, and the second has written
    /// to Bo.
    /// </summary>
    public static async Task<(PersonId First, PersonId Second)> LiveAsync(House house)
    {
        PersonId first = house.Departures.To = await house.MeetAsync("alex");
        PersonId second = await house.MeetAsync("alex2");
        house.Letters.To = await house.MeetAsync("bo");
        await house.Host.TellAsync(House.Text("letter ping", null, "alex2"));
        await PutAsync(house, first, "mine", "mine");
        await PutAsync(house, first, "both", "mine");
        await PutAsync(house, second, "theirs", "theirs");
        await PutAsync(house, second, "both", "theirs");
        return (first, second);
    }

    private static Task PutAsync(House house, PersonId person, string id, string text) => house.Store.PutAsync(
        person, Note.Kind.Key(id),
        new RowCodec([TestJson.Default]).Write(Note.Kind, new Note(id, text, house.Clock.Now)));
}
