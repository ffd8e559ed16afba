namespace MentorBot.Benchmarks.Store;

/// <summary>This program with another commit's store in it: how that is called has not changed.</summary>
internal static class OldBuild
{
    private const string Assembly = "MentorBot.Storage.dll";

    /// <param name="workingCopy">Of the other commit, its store built in Release.</param>
    /// <param name="target">Where this program is copied to.</param>
    /// <returns>The folder to start it in.</returns>
    /// <exception cref="BenchmarkException">The other commit's store is not built.</exception>
    public static string Prepare(string workingCopy, string target)
    {
        string own = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        string old =
            Path.Combine(workingCopy, "src", "MentorBot.Storage", "bin", "Release", Path.GetFileName(own), Assembly);
        if (!File.Exists(old))
            throw new BenchmarkException(
                $"Expected {old}, found none: build it there with dotnet build -c Release src/MentorBot.Storage.");
        foreach (string file in Directory.EnumerateFiles(own, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(target, Path.GetRelativePath(own, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }

        File.Copy(old, Path.Combine(target, Assembly), overwrite: true);
        return target;
    }
}
