namespace MentorBot.Benchmarks.Processes;

/// <summary>How a process is started. The environment is added to this program's own.</summary>
internal sealed record Launch(string Name, string File, IReadOnlyList<string> Arguments, string Folder)
{
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();
}
