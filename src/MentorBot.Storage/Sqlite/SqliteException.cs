namespace MentorBot.Storage.Sqlite;

/// <summary>
/// An error that SQLite returned. The store translates it into a <see cref="StorageUnavailableException"/>.
/// </summary>
/// <param name="code">SQLite's extended result code, https://www.sqlite.org/rescode.html.</param>
/// <param name="message">SQLite's message.</param>
internal sealed class SqliteException(int code, string message) : Exception($"SQLite: {message} (result code {code}).")
{
    public int Code { get; } = code;
}
