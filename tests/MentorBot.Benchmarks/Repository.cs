using System.Reflection;

namespace MentorBot.Benchmarks;

/// <summary>The working copy that this program was built in.</summary>
internal sealed record Repository(string Root)
{
    /// <summary>The Host's assembly, as this program's own build left it.</summary>
    public string HostAssembly =>
        Path.Combine(
            Root, "src", "MentorBot.Host", "bin", "Release", Path.GetFileName(OwnFolder), "MentorBot.Host.dll");

    /// <summary>The echo bot on the official .NET adapter.</summary>
    public string EchoAssembly => Path.Combine(
        Root, "tests", "MentorBot.Benchmarks.DotNetEcho", "bin", "Release", Path.GetFileName(OwnFolder),
        "MentorBot.Benchmarks.DotNetEcho.dll");

    /// <summary>What is added to the peers so that tokens are checked.</summary>
    public string TokenScripts => Path.Combine(StorePeer, "Turns");

    /// <summary>Where the peers are copied to and installed; ignored by git.</summary>
    public string PeerWorkFolder => Path.Combine(Root, "artifacts", "peers");

    /// <summary>
    /// Where the peer of the store is, and where it is copied to and installed; the latter is ignored by git.
    /// </summary>
    public string StorePeer => Path.Combine(Root, "tests", "MentorBot.Benchmarks", "Peers");

    /// <inheritdoc cref="StorePeer"/>
    public string StorePeerWorkFolder => Path.Combine(Root, "artifacts", "store-peer");

    /// <summary>Where this program is copied to with another commit's store; ignored by git.</summary>
    public string OldStoreFolder => Path.Combine(Root, "artifacts", "store-old");

    /// <summary>Where the peers come from unless <c>--peers</c> says otherwise.</summary>
    public string DefaultPeers => Path.GetFullPath(Path.Combine(Root, "..", "shared", "peers"));

    private static string OwnFolder => Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);

    /// <summary>Finds the solution above this program.</summary>
    /// <exception cref="UsageException">
    /// The program is not a Release build, so its numbers would mean nothing.
    /// </exception>
    /// <exception cref="BenchmarkException">There is no solution above the program.</exception>
    public static Repository Find()
    {
        string? configuration =
            typeof(Repository).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration;
        if (configuration != "Release")
            throw new UsageException(
                $"This is a {configuration} build; only a Release build is measured: add -c Release.");
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "MentorBot.sln")))
                return new Repository(folder.FullName);
        }

        throw new BenchmarkException(
            $"Expected MentorBot.sln in a folder above {AppContext.BaseDirectory}, found none: run from a working "
                + "copy.");
    }
}
