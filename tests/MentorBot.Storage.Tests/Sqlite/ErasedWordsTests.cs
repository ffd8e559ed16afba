using MentorBot.Storage.Sqlite;

namespace MentorBot.Storage.Tests.Sqlite;

/// <summary>What was deleted is in no file any more.</summary>
public sealed class ErasedWordsTests : SqliteStoreFixture
{
    private const string Words = "words-that-were-taken-back";

    [Fact]
    public async Task What_was_deleted_or_written_over_is_in_no_file_any_more()
    {
        await using (SqliteTableStore store = await OpenAsync(exclusive: true)) await ConfideAndTakeBackAsync(store);
        Assert.False(await IsHeldAsync());
    }

    [Fact]
    public async Task What_was_deleted_or_written_over_leaves_the_log_while_nothing_is_written()
    {
        await using SqliteTableStore store = await OpenAsync(exclusive: true, quiet: TimeSpan.FromMilliseconds(100));
        using Connection foreign = OpenForeign();
        foreign.Execute("BEGIN; SELECT COUNT(*) FROM Rows");
        await ConfideAndTakeBackAsync(store);
        Assert.True(await IsHeldAsync());
        foreign.Execute("COMMIT");

        using CancellationTokenSource patience = new(Patience);
        using PeriodicTimer look = new(TimeSpan.FromMilliseconds(20));
        while (await IsHeldAsync()) await look.WaitForNextTickAsync(patience.Token);
        await Insert(store, "after");
    }

    private static async Task ConfideAndTakeBackAsync(SqliteTableStore store)
    {
        for (int i = 0; i < 500; i++) await Insert(store, $"{i:D3}", $"\"{Words}\"");
        await foreach (StoredRow row in store.ScanAsync("People", "p", RowRange.All, None))
        {
            bool isKept = row.Id.Row.EndsWith('7');
            PartitionBatch change = new("p");
            await store.CommitAsync(
                "People",
                isKept ? change.Replace(row.Id.Row, Body("1"), row.ETag) : change.Delete(row.Id.Row, row.ETag), None);
        }
    }

    private async Task<bool> IsHeldAsync()
    {
        string folder = Path.GetDirectoryName(Database)!;
        foreach (string file in Directory.GetFiles(folder).Where(file => Path.GetExtension(file) != ".lock"))
        {
            await using FileStream open =
                new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using StreamReader reader = new(open, Encoding.Latin1);
            if ((await reader.ReadToEndAsync()).Contains(Words, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
