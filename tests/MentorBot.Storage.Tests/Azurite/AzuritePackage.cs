namespace MentorBot.Storage.Tests.Azurite;

/// <summary>
/// The emulator's npm package, installed once for all test projects of this working copy, beside this file.
/// </summary>
internal static class AzuritePackage
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>What is missing and how to install it, or null.</summary>
    public static string? Missing => NodePackages.Missing;

    /// <summary>The folder of the package.</summary>
    public static string Folder { get; } = Repository.At("tests/MentorBot.Storage.Tests/Azurite");

    /// <summary>Installs what the lock file names, unless it is there. Several processes may ask at once.</summary>
    public static async Task InstallAsync(CancellationToken cancellationToken)
    {
        if (Missing is not null) throw new InvalidOperationException(Missing);
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        if (IsInstalled()) return;
        await using FileStream one = await AloneAsync(patience.Token);
        if (IsInstalled()) return;
        await NodePackages.CleanInstallAsync(Folder, ["ci", "--no-audit", "--no-fund"], patience.Token);
    }

    // npm writes what it has installed, once all is there.
    private static bool IsInstalled()
    {
        FileInfo installed = new(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        return installed.Exists
            && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package.json"))
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
                return new FileStream(
                    Path.Combine(Folder, "install.lock"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1,
                    FileOptions.DeleteOnClose);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                await again.WaitForNextTickAsync(cancellationToken);
            }
        }
    }
}
