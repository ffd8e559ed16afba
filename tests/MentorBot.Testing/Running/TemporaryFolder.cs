namespace MentorBot.Testing.Running;

/// <summary>A folder for one test, gone afterwards.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mentorbot-");

    public string FullName => _folder.FullName;

    /// <summary>A database file in it, not made yet.</summary>
    public string Database => At("mentorbot.db");

    public string At(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
