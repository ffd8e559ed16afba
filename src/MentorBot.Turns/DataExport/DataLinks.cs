namespace MentorBot.Turns.DataExport;

/// <summary>Links under which people see what is held about them.</summary>
public static class DataLinks
{
    /// <summary>
    /// Makes a link under which the person can see everything that is held about them: once, within 15 minutes
    /// (<see cref="PersonalDataDesk"/>).
    /// </summary>
    /// <param name="turn">The person's turn.</param>
    /// <param name="now">The current time, by the machine's clock.</param>
    /// <returns>The link's secret token.</returns>
    public static string LinkData(this Turn turn, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(turn);
        (string token, string id) = DataLink.Make(turn.Person);
        turn.Put(DataLink.Kind, id, new DataLink(now + DataLink.Life));
        return token;
    }
}
