namespace MentorBot.Testing.Running;

/// <summary>npm packages that tests run, installed once for the very list of packages in their folder.</summary>
public sealed class NodePackages
{
    private readonly Lazy<Task> _installed;

    /// <param name="folder">Where <c>package.json</c> and <c>package-lock.json</c> lie.</param>
    public NodePackages(string folder)
    {
        Folder = folder;
        _installed = new Lazy<Task>(InstallOnceAsync);
    }

    /// <summary>What is missing and how to install it, or null.</summary>
    public static string? Missing { get; } = Tool.OnPath("node") && Tool.OnPath("npm")
        ? null
        : "Node 20 or newer was not found. Install it: apt-get install -y nodejs npm";

    public string Folder { get; }

    /// <summary>Installs the packages, unless they are there.</summary>
    /// <exception cref="InvalidOperationException">Node is missing, or npm failed.</exception>
    public Task InstallAsync(CancellationToken cancellationToken = default) =>
        Missing is null ? _installed.Value.WaitAsync(cancellationToken) : throw new InvalidOperationException(Missing);

    /// <summary>Installs what the lock file names, whatever is there already.</summary>
    /// <exception cref="InvalidOperationException">npm failed.</exception>
    public static async Task CleanInstallAsync(string folder, string[] arguments, CancellationToken cancellationToken)
    {
        string npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        (int code, string output, string errors) = await Tool.RunAsync(npm, folder, arguments, cancellationToken);
        if (code != 0) throw new InvalidOperationException($"npm ci ended with {code} in {folder}:\n{output}{errors}");
    }

    /// <summary>Runs Node in the folder; <see cref="InstallAsync"/> comes first.</summary>
    public Task<(int Code, string Output, string Errors)> RunAsync(
        IEnumerable<string> arguments, CancellationToken cancellationToken = default) =>
        Tool.RunAsync("node", Folder, arguments, cancellationToken);

    /// <summary>What the packages' TypeScript compiler says against a file; empty where it says nothing.</summary>
    /// <exception cref="InvalidOperationException">The compiler itself failed.</exception>
    public async Task<string> CheckTypesAsync(string file, CancellationToken cancellationToken = default)
    {
        string compiler = Path.Combine("node_modules", "typescript", "bin", "tsc");
        (int code, string output, string errors) = await RunAsync(
            [compiler, "--noEmit", "--strict", "--skipLibCheck", "--target", "es2022", "--module", "nodenext", file],
            cancellationToken);
        bool isChecked = code == 0 || output.Contains("error TS", StringComparison.Ordinal);
        return isChecked ? output.Trim() : throw new InvalidOperationException(output + errors);
    }

    private async Task InstallOnceAsync()
    {
        string stamp = Path.Combine(Folder, "node_modules", ".installed-for");
        string wanted = await File.ReadAllTextAsync(Path.Combine(Folder, "package-lock.json"));
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == wanted) return;
        await CleanInstallAsync(Folder, ["ci"], CancellationToken.None);
        await File.WriteAllTextAsync(stamp, wanted);
    }
}
