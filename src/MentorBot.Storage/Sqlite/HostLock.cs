namespace MentorBot.Storage.Sqlite;

/// <summary>
/// Shows that a host works with a database: an open file that no other process can open. The operating system closes it
/// however the process ends.
/// </summary>
internal sealed class HostLock : IDisposable
{
    private readonly FileStream _file;

    /// <exception cref="StorageInUseException">Another host holds the lock.</exception>
    public HostLock(string databasePath)
    {
        string path = databasePath + ".lock";
        try
        {
            _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (IsHeld(e))
        {
            throw new StorageInUseException(
                $"Another host works with '{databasePath}' (it holds '{path}'). Stop it, or give this one another "
                    + "file.", e);
        }
    }

    public void Dispose() => _file.Dispose();

    /// <summary>ERROR_SHARING_VIOLATION, or EWOULDBLOCK where .NET locks the whole file.</summary>
    private static bool IsHeld(IOException refused) =>
        refused.HResult == (OperatingSystem.IsWindows()
            ? unchecked((int)0x80070020)
            : OperatingSystem.IsMacOS() ? 35 : 11);
}
