namespace MentorBot.Identity;

/// <summary>One person's rows in table <c>People</c>.</summary>
internal static class PersonRows
{
    /// <summary>The person's state; null where they have no row.</summary>
    public static async Task<PersonState?> FindStateAsync(
        this ITableStore store, PersonId person, CancellationToken cancellationToken)
    {
        RowId id = new(person.Partition, PersonState.RowKey);
        return await store.FindAsync(Tables.People, id, cancellationToken) is { } row ? PersonState.Read(row) : null;
    }

    /// <summary>All rows of the person.</summary>
    public static IAsyncEnumerable<StoredRow> RowsAsync(
        this ITableStore store, PersonId person, CancellationToken cancellationToken) =>
        store.ScanAsync(Tables.People, person.Partition, RowRange.All, cancellationToken);
}
