namespace MentorBot.Storage.Sqlite;

/// <summary>
/// What SQLite answered instead of doing as asked. Becomes a <see cref="StorageUnavailableException"/> at the edge of
/// the store.
/// </summary>
/// <param name="code">Its extended result code, https://www.sqlite.org/rescode.html.</param>
/// <param name="message">Its own words.</param>
internal sealed class SqliteException(int code, string message) : Exception($"SQLite: {message} (result code {code}).")
{
    public int Code { get; } = code;
}
