using System.Diagnostics;

namespace MentorBot.Storage.Tests.Azurite;

/// <summary>The emulator's npm package, installed once for all test projects of this working copy, beside this file.</summary>
internal static class AzuritePackage
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>What is missing and how to install it, or null.</summary>
    public static string? Missing { get; } =
        OnPath("node") && OnPath("npm") ? null : "Node 20 or newer was not found. Install it: apt-get install -y nodejs npm";

    /// <summary>The folder of the package.</summary>
    public static string Folder { get; } = Find();

    /// <summary>Installs what the lock file names, unless it is there. Several processes may ask at once.</summary>
    public static async Task InstallAsync(CancellationToken cancellationToken)
    {
        if (Missing is not null) throw new InvalidOperationException(Missing);
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        if (IsInstalled()) return;
        await using FileStream one = await AloneAsync(patience.Token);
        if (IsInstalled()) return;
        ProcessStartInfo start = new(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund"])
            { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process npm = Process.Start(start)!;
        try
        {
            Task<string> output = npm.StandardOutput.ReadToEndAsync(patience.Token);
            string errors = await npm.StandardError.ReadToEndAsync(patience.Token);
            await npm.WaitForExitAsync(patience.Token);
            if (npm.ExitCode != 0) throw new InvalidOperationException($"npm ci ended with {npm.ExitCode} in {Folder}:\n{await output}{errors}");
        }
        finally
        {
            if (!npm.HasExited) npm.Kill(entireProcessTree: true);
        }
    }

    // npm writes what it has installed, once all is there.
    private static bool IsInstalled()
    {
        FileInfo installed = new(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        return installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package.json"))
            && File.Exists(Path.Combine(Folder, "node_modules", "azurite", "package.json"));
    }

    // Other processes tell nothing when they let go of a file, so it is asked for again.
    private static async Task<FileStream> AloneAsync(CancellationToken cancellationToken)
    {
        using PeriodicTimer again = new(TimeSpan.FromMilliseconds(250));
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(Folder, "install.lock"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                await again.WaitForNextTickAsync(cancellationToken);
            }
        }
    }

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "MentorBot.sln")))
                return Path.Combine(folder.FullName, "tests", "MentorBot.Storage.Tests", "Azurite");
        }
        throw new InvalidOperationException($"There is no MentorBot.sln above '{AppContext.BaseDirectory}': run from a working copy.");
    }

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => new[] { program, program + ".exe", program + ".cmd" }.Select(file => Path.Combine(folder, file)))
            .Any(File.Exists);
}
