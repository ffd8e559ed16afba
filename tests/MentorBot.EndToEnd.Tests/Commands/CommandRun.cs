namespace MentorBot.EndToEnd.Tests.Commands;

/// <summary>A command from its start to its end.</summary>
/// <param name="Code">How it ended.</param>
/// <param name="Output">What it gave.</param>
/// <param name="Errors">What it complained of.</param>
internal sealed record CommandRun(int Code, IReadOnlyList<string> Output, IReadOnlyList<string> Errors)
{
    public static Task<CommandRun> OfAsync(string database, params string[] arguments) =>
        OfAsync(Bot.Settings(database), arguments);

    public static async Task<CommandRun> OfAsync(
        IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        await using ProgramProcess process = ProgramProcess.Launch(settings, arguments);
        int code = await process.EndAsync();
        return new CommandRun(code, [.. process.Output], [.. process.Errors]);
    }

    /// <summary>It was done, and gave these lines.</summary>
    public void IsDone(params string[] output)
    {
        Assert.Equal((0, ""), (Code, string.Join('\n', Errors)));
        if (output.Length > 0) Assert.Equal(output, Output);
    }

    /// <summary>It was refused in one line with these words.</summary>
    public void IsRefused(params string[] words) => Ended(1, words);

    /// <summary>It was not understood, which one line says with these words.</summary>
    public void IsWrongUsage(params string[] words) => Ended(2, words);

    private void Ended(int code, string[] words)
    {
        Assert.Equal(code, Code);
        Assert.Empty(Output);
        string line = Assert.Single(Errors);
        foreach (string word in words) Assert.Contains(word, line, StringComparison.Ordinal);
    }
}
