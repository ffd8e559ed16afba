using System.Collections.Immutable;
using System.Text.Json;
using MentorBot.Storage;

namespace MentorBot.Turns;

/// <summary>What is known of a person from having met them or from the directory, for whoever lists people; nothing of what they said.</summary>
/// <param name="Name">Their whole name, where it is known.</param>
/// <param name="Channels">Where they can be written to.</param>
/// <param name="Language">BCP 47 tag; null where nobody said.</param>
/// <param name="TimeZone">IANA or Windows id; null where nobody said.</param>
public sealed record Acquaintance(string? Name, ImmutableArray<string> Channels, string? Language, string? TimeZone)
{
    /// <summary>Reads it from the row in which a person's partition has it; null for any other row.</summary>
    public static Acquaintance? Of(StoredRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Id.Row != Talk.RowKey || JsonSerializer.Deserialize(row.Body.Json.Span, TalkJson.Default.Talk) is not { } talk) return null;
        return new Acquaintance(talk.Listed?.Name ?? talk.Name, [.. talk.Addresses.Keys], talk.Locale ?? talk.Listed?.Language, talk.TimeZone ?? talk.Listed?.TimeZone);
    }
}
