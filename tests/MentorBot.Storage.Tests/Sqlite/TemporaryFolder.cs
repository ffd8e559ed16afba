namespace MentorBot.Storage.Tests.Sqlite;

/// <summary>A folder of a test's own that goes with it.</summary>
internal sealed class TemporaryFolder
{
    public string Path { get; } = Directory.CreateTempSubdirectory("mentorbot-storage-").FullName;

    /// <summary>A database file in it, not made yet.</summary>
    public string Database => System.IO.Path.Combine(Path, "data", "mentorbot.db");

    public void Delete() => Directory.Delete(Path, recursive: true);
}
