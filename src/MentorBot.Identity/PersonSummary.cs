using System.Collections.Immutable;
using MentorBot.Storage;

namespace MentorBot.Identity;

/// <summary>
/// What is known of a person from having met them or from the directory, for whoever lists people; nothing of what they
/// said.
/// </summary>
/// <param name="Name">Their whole name, where it is known.</param>
/// <param name="Channels">Where they have an account.</param>
/// <param name="Language">BCP 47 tag; null where nobody said.</param>
/// <param name="TimeZone">IANA or Windows id; null where nobody said.</param>
/// <param name="IsGone">They asked to be forgotten, or turned out to be somebody else.</param>
public sealed record PersonSummary(
    string? Name, ImmutableArray<string> Channels, string? Language, string? TimeZone, bool IsGone)
{
    /// <summary>Reads it from the row in which a person's partition has it; null for any other row.</summary>
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
