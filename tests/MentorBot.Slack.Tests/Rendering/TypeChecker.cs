using System.Diagnostics;

namespace MentorBot.Slack.Tests.Rendering;

/// <summary>A test that needs Node: skipped where it is missing, with the reason, unless <c>MENTORBOT_REQUIRE=all</c>.</summary>
internal sealed class TypeCheckFactAttribute : FactAttribute
{
    public TypeCheckFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("MENTORBOT_REQUIRE") != "all") Skip = TypeChecker.Missing;
    }
}

/// <summary>TypeScript with Slack's own types, beside the built tests.</summary>
internal static class TypeChecker
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "TypeCheck");
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly SemaphoreSlim One = new(1);

    /// <summary>What is missing and how to install it, or null.</summary>
    public static string? Missing { get; } =
        OnPath("node") && OnPath("npm") ? null : "Node 20 or newer was not found. Install it: apt-get install -y nodejs npm";

    /// <summary>Checks a module.</summary>
    /// <returns>What the compiler says against it; empty where it says nothing.</returns>
    public static async Task<string> CheckAsync(string name, string module, CancellationToken cancellationToken)
    {
        Assert.True(Missing is null, Missing);
        await One.WaitAsync(cancellationToken);
        try
        {
            await InstallAsync(cancellationToken);
        }
        finally
        {
            One.Release();
        }

        string file = Path.Combine(Folder, $"{name}.ts");
        await File.WriteAllTextAsync(file, module, cancellationToken);
        string[] arguments = ["--noEmit", "--strict", "--skipLibCheck", "--target", "es2022", "--module", "nodenext", $"{name}.ts"];
        (int code, string said) = await RunAsync("node", [Path.Combine("node_modules", "typescript", "bin", "tsc"), .. arguments], cancellationToken);
        Assert.True(code == 0 || said.Contains("error TS", StringComparison.Ordinal), said);
        return said.Trim();
    }

    // Once for this very list of packages.
    private static async Task InstallAsync(CancellationToken cancellationToken)
    {
        string stamp = Path.Combine(Folder, "node_modules", ".installed-for");
        string wanted = await File.ReadAllTextAsync(Path.Combine(Folder, "package-lock.json"), cancellationToken);
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp, cancellationToken) == wanted) return;
        (int code, string said) = await RunAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci"], cancellationToken);
        Assert.True(code == 0, said);
        await File.WriteAllTextAsync(stamp, wanted, cancellationToken);
    }

    private static async Task<(int Code, string Said)> RunAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        using Process process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(patience.Token);
            Task<string> errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await output + (process.ExitCode == 0 ? "" : await errors));
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => new[] { program, program + ".exe", program + ".cmd" }.Select(file => Path.Combine(folder, file)))
            .Any(File.Exists);
}
