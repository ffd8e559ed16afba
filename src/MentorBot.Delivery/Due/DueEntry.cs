namespace MentorBot.Delivery.Due;

/// <summary>An index entry for a person's outbox.</summary>
internal sealed record DueEntry(RowId Id, DateTimeOffset Due, PersonId Person, string ETag)
{
    public static DueEntry Of(StoredRow row) => row.Id.Row.Split('|', 2) is [string ticks, string person]
        ? new DueEntry(row.Id, DueShards.MomentOf(ticks), PersonId.Parse(person), row.ETag)
        : throw new InvalidDataException($"The entry '{row.Id.Row}' names no person.");
}
