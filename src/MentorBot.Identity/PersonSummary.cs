namespace MentorBot.Identity;

/// <summary>
/// What the platforms and the directory say of a person, for listing people; nothing that they said to the bot.
/// </summary>
/// <param name="Name">Their full name, where it is known.</param>
/// <param name="Channels">The channels on which they have an account.</param>
/// <param name="Language">BCP 47 tag; null where it is not known.</param>
/// <param name="TimeZone">IANA or Windows id; null where it is not known.</param>
/// <param name="IsGone">They asked to be forgotten, or were merged into somebody else.</param>
public sealed record PersonSummary(
    string? Name, ImmutableArray<string> Channels, string? Language, string? TimeZone, bool IsGone)
{
    /// <summary>Reads the summary from the state row of a person; null for any other row.</summary>
    public static PersonSummary? Of(StoredRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Id.Row != PersonState.RowKey) return null;
        PersonState state = PersonState.Read(row);
        return new PersonSummary(
            state.Listed?.Name ?? state.Name,
            [
                .. state.Accounts.Select(account => account.Split('|')[0]).Union(state.Addresses.Keys)
                    .Order(StringComparer.Ordinal)],
            state.Locale ?? state.Listed?.Language,
            state.TimeZone ?? state.Listed?.TimeZone,
            IsGone: state.MovedTo is not null || state.Forgotten is not null);
    }
}
