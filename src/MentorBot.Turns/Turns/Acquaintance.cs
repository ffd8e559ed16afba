using System.Collections.Immutable;
using MentorBot.Storage;

namespace MentorBot.Turns;

/// <summary>What is known of a person from having met them or from the directory, for whoever lists people; nothing of what they said.</summary>
/// <param name="Name">Their whole name, where it is known.</param>
/// <param name="Channels">Where they have an account.</param>
/// <param name="Language">BCP 47 tag; null where nobody said.</param>
/// <param name="TimeZone">IANA or Windows id; null where nobody said.</param>
/// <param name="IsGone">They asked to be forgotten, or turned out to be somebody else.</param>
public sealed record Acquaintance(string? Name, ImmutableArray<string> Channels, string? Language, string? TimeZone, bool IsGone)
{
    /// <summary>Reads it from the row in which a person's partition has it; null for any other row.</summary>
    public static Acquaintance? Of(StoredRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Id.Row != Talk.RowKey) return null;
        Talk talk = Talk.Read(row);
        return new Acquaintance(
            talk.Listed?.Name ?? talk.Name,
            [.. talk.Accounts.Select(account => account.Split('|')[0]).Union(talk.Addresses.Keys).Order(StringComparer.Ordinal)],
            talk.Locale ?? talk.Listed?.Language,
            talk.TimeZone ?? talk.Listed?.TimeZone,
            IsGone: talk.MovedTo is not null || talk.Forgotten is not null);
    }
}
