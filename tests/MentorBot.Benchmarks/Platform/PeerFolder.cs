using MentorBot.Benchmarks.Processes;

namespace MentorBot.Benchmarks.Platform;

/// <summary>A writable copy of the peers with their packages installed.</summary>
internal sealed record PeerFolder(string Path)
{
    /// <summary>
    /// Copies the peers, and installs their packages unless that was done for this very list of packages.
    /// </summary>
    /// <param name="source">Where they are.</param>
    /// <param name="target">Where they are copied to.</param>
    /// <param name="cancellationToken">Ends the installation.</param>
    /// <param name="more">A folder of more scripts, which use the same packages.</param>
    /// <exception cref="BenchmarkException">The peers are not there, or npm failed.</exception>
    public static async Task<PeerFolder> PrepareAsync(
        string source, string target, CancellationToken cancellationToken, string? more = null)
    {
        string manifest = System.IO.Path.Combine(source, "package.json");
        if (!File.Exists(manifest))
            throw new BenchmarkException(
                $"Expected the peers' package.json in {source}, found none: name their folder with --peers <folder>.");
        Directory.CreateDirectory(target);
        foreach (string file in Scripts(source).Concat(more is null ? [] : Scripts(more)).Append(manifest))
            await CopyAsync(file, System.IO.Path.Combine(target, System.IO.Path.GetFileName(file)), cancellationToken);
        await InstallAsync(target, await File.ReadAllTextAsync(manifest, cancellationToken), cancellationToken);
        return new PeerFolder(target);
    }

    /// <summary>How one of the scripts is started in Node.</summary>
    public Launch Script(string file, params string[] arguments) => new(file, "node", [file, .. arguments], Path);

    /// <summary>The same, begun with another script that changes what surrounds it.</summary>
    public Launch Begun(string with, string file, params string[] arguments) =>
        new(file, "node", ["-r", $"./{with}", file, .. arguments], Path);

    private static IEnumerable<string> Scripts(string folder) => Directory.EnumerateFiles(folder, "*.cjs");

    // By content: the source may be read-only, and a copied file would be so too.
    private static async Task CopyAsync(string from, string to, CancellationToken cancellationToken) =>
        await File.WriteAllBytesAsync(to, await File.ReadAllBytesAsync(from, cancellationToken), cancellationToken);

    private static async Task InstallAsync(string folder, string manifest, CancellationToken cancellationToken)
    {
        string stamp = System.IO.Path.Combine(folder, "node_modules", ".installed-for");
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp, cancellationToken) == manifest)
            return;
        Console.WriteLine("Installing the peers' packages, once …");
        string npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        string[] arguments = ["install", "--no-audit", "--no-fund", "--no-package-lock"];
        await using ChildProcess install = ChildProcess.Start(new Launch("npm install", npm, arguments, folder));
        await install.CompleteAsync(cancellationToken);
        await File.WriteAllTextAsync(stamp, manifest, cancellationToken);
    }
}
