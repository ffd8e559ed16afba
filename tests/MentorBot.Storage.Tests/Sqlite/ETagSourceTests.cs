using MentorBot.Storage.Sqlite;

namespace MentorBot.Storage.Tests.Sqlite;

/// <summary>No number of a row is given twice.</summary>
public sealed class ETagSourceTests : SqliteStoreFixture
{
    [Fact]
    public async Task Numbers_reserved_in_a_transaction_that_failed_are_reserved_anew()
    {
        await using (await OpenAsync()) { }
        using Connection connection = OpenForeign();
        using ETagSource etags = new(connection);
        connection.Execute("BEGIN IMMEDIATE");
        long undone = etags.Next();
        connection.Execute("ROLLBACK");
        etags.Ended(committed: false);
        connection.Execute("BEGIN IMMEDIATE");
        long kept = etags.Next();
        connection.Execute("COMMIT");
        etags.Ended(committed: true);
        Assert.True(kept >= undone);
        Assert.True(connection.Number("SELECT Next FROM ETags") > kept);
    }

    [Fact]
    public async Task Numbers_reserved_in_a_batch_that_conflicted_are_reserved_anew()
    {
        await using (SqliteTableStore before = await OpenAsync()) await Insert(before, "there");
        await using SqliteTableStore store = await OpenAsync();
        Assert.False(await Succeeds(store.CommitAsync("People", Conflicting(), None)));
        await Insert(store, "a");

        using Connection connection = OpenForeign();
        Assert.True(connection.Number("SELECT Next FROM ETags") > connection.Number("SELECT MAX(ETag) FROM Rows"));
    }
}
