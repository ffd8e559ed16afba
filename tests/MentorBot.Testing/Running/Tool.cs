using System.Diagnostics;

namespace MentorBot.Testing.Running;

/// <summary>A program of somebody else's, run to its end.</summary>
public static class Tool
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static bool OnPath(string program) => Find(program, program + ".exe", program + ".cmd") is not null;

    /// <summary>Where the first of these files is among the folders of the <c>PATH</c>, or null.</summary>
    public static string? Find(params string[] files) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => files.Select(file => Path.Combine(folder, file)))
            .FirstOrDefault(File.Exists);

    /// <summary>Runs it. It is ended where that takes more than ten minutes.</summary>
    public static async Task<(int Code, string Output, string Errors)> RunAsync(
        string program, string folder, IEnumerable<string> arguments, CancellationToken cancellationToken = default)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        using Process process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(patience.Token);
            Task<string> errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
