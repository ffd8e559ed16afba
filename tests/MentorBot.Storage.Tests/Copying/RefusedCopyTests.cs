using MentorBot.Storage.Copying;
using MentorBot.Storage.Sqlite;

namespace MentorBot.Storage.Tests.Copying;

/// <summary>What is not copied, and into what nothing is.</summary>
public sealed class RefusedCopyTests : StoreCopyFixture
{
    [Fact]
    public async Task A_target_that_holds_something_is_refused_and_left_as_it_was()
    {
        await _to.CommitAsync("Accounts", new PartitionBatch("teams|mine").Insert("account", Body("1")), None);
        string before = await EverythingAsync(_to);
        await Assert.ThrowsAsync<CopyRefusedException>(() => CopyAsync(_to));
        Assert.Equal(before, await EverythingAsync(_to));
    }

    [Fact]
    public async Task A_copy_that_is_finished_is_a_target_that_holds_something()
    {
        await CopyAsync(_to);
        await Assert.ThrowsAsync<CopyRefusedException>(() => CopyAsync(_to));
    }

    [Fact]
    public async Task A_copy_of_another_store_is_not_gone_on_with()
    {
        await CutOffBeforeAccountsAsync();
        CopyRefusedException refused = await Assert.ThrowsAsync<CopyRefusedException>(
            () => new StoreCopy("other", Scan(_from), _to, Tables).RunAsync(null, None));
        Assert.Contains(Source, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_that_is_not_finished_is_not_copied()
    {
        await CutOffBeforeAccountsAsync();
        await using SqliteTableStore third = await OpenAsync("third");
        await Assert.ThrowsAsync<CopyRefusedException>(() => new StoreCopy("to", Scan(_to), third, Tables)
            .RunAsync(null, None));
    }
}
