using System.Diagnostics;

namespace MentorBot.Testing.Running;

/// <summary>The working copy that these tests were built in.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The program, as the build of this project left it.</summary>
    public static string HostAssembly
    {
        get
        {
            DirectoryInfo framework = new(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
            string path =
                Path.Combine(
                    Root, "src", "MentorBot.Host", "bin", framework.Parent!.Name, framework.Name, "MentorBot.Host.dll");
            return File.Exists(path)
                ? path
                : throw new InvalidOperationException(
                    $"Expected the built program at '{path}': build tests/MentorBot.EndToEnd.Tests.");
        }
    }

    /// <summary>What git keeps that is still there, with forward slashes, from the root.</summary>
    public static IReadOnlyList<string> Files { get; } = List();

    public static string At(string path) => Path.Combine(Root, path);

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "MentorBot.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException(
            $"There is no MentorBot.sln above '{AppContext.BaseDirectory}': run the tests from a working copy.");
    }

    // New files count before they are committed; ignored ones never do.
    private static string[] List()
    {
        ProcessStartInfo git = new("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        { WorkingDirectory = Root, RedirectStandardOutput = true };
        using Process process = Process.Start(git)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(
                $"git ls-files ended with {process.ExitCode}: the tests of the house need git and its working copy.");
        return [
            .. output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Distinct()
                .Where(path => File.Exists(At(path)))];
    }
}
