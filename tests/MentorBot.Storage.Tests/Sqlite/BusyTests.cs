using MentorBot.Storage.Sqlite;

namespace MentorBot.Storage.Tests.Sqlite;

/// <summary>By itself, because it waits for as long as the writer does.</summary>
public sealed class BusyTests : SqliteStoreFixture
{
    [Fact]
    public async Task A_process_that_never_lets_go_makes_the_store_unavailable_until_it_does()
    {
        await using SqliteTableStore store = await OpenAsync();
        using Connection foreign = OpenForeign();
        foreign.Execute("BEGIN IMMEDIATE");

        await Assert.ThrowsAsync<StorageUnavailableException>(() => Insert(store, "r").WaitAsync(Patience));
        Assert.Null(await Find(store, "r"));

        foreign.Execute("COMMIT");
        await Insert(store, "r").WaitAsync(Patience);
    }
}
