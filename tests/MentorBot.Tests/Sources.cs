namespace MentorBot.Tests;

/// <summary>Files of this project's sources, wherever the tests run from.</summary>
internal static class Sources
{
    public static string Repository { get; } = Find();

    public static string Of(params ReadOnlySpan<string> path) =>
        Path.Combine([Repository, "tests", "MentorBot.Tests", .. path]);

    private static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MentorBot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
