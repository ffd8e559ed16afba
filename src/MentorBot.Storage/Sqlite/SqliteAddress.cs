using MentorBot.Storage.Copying;
using Microsoft.Extensions.Logging;

namespace MentorBot.Storage.Sqlite;

/// <summary>A SQLite file, with which one host works at a time.</summary>
/// <param name="Path">The absolute path of the file.</param>
/// <param name="IsSetting">Whether the setting <c>Storage__Path</c> names it.</param>
internal sealed record SqliteAddress(string Path, bool IsSetting) : StoreAddress
{
    public override string Name => Path;

    public override string Setting => nameof(SqliteSettings.Path);

    public override bool IsExclusive => true;

    public override async Task<ITableStore> OpenAsync(
        StoreOpening opening, ILoggerFactory logs, CancellationToken cancellationToken)
    {
        SqliteStoreOptions options = new()
        {
            Path = Path,
            Exclusive = opening.How is Opening.Alone,
            CreateIfMissing = opening.How is not Opening.Existing,
        };
        try
        {
            return await SqliteTableStore.OpenAsync(options, logs.CreateLogger<SqliteTableStore>(), cancellationToken);
        }
        catch (FileNotFoundException)
        {
            throw Missing();
        }
    }

    public override async Task<CopySource> OpenSourceAsync(
        StoreTables tables, ILoggerFactory logs, CancellationToken cancellationToken)
    {
        try
        {
            SqliteSnapshot moment = await SqliteSnapshot.TakeAsync(Path, cancellationToken);
            return new CopySource(moment.ScanTableAsync, moment);
        }
        catch (FileNotFoundException)
        {
            throw Missing();
        }
    }

    public override StoreSettingException Explain(StorageUnavailableException refused)
    {
        string expected = refused is StorageInUseException
            ? "a database that no other host works with: stop that one, or give this one another file"
            : $"a database file that can be made, read and written ({Reason(refused)})";
        return new StoreSettingException(Setting, Path, expected);
    }

    private StorageMissingException Missing() =>
        new($"There is no database at '{Path}'.{(IsSetting ? " Storage__Path names it." : "")}");
}
