using MentorBot.Host.Output;

namespace MentorBot.EndToEnd.Tests.Output;

/// <summary>CSV for a spreadsheet: no cell begins a formula, and no row breaks.</summary>
public sealed class CsvOutputTests
{
    [Theory]
    [InlineData("Ana Ruiz", "\"Ana Ruiz\"")]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+49 30 1", "\"'+49 30 1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("  =1+1", "\"'=1+1\"")]
    [InlineData("＝1+1", "\"'＝1+1\"")]
    [InlineData("\t=1+1", "\"\\u0009=1+1\"")]
    [InlineData("\r=1+1", "\"\\u000D=1+1\"")]
    [InlineData("\n=1+1", "\"\\u000A=1+1\"")]
    [InlineData("\u200B=1+1", "\"\\u200B=1+1\"")]
    [InlineData("=HYPERLINK(\"http://x\";\"y\")", "\"'=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\"")]
    [InlineData("=cmd|' /C calc'!A0", "\"'=cmd|' /C calc'!A0\"")]
    [InlineData("\"=1\"", "\"\"\"=1\"\"\"")]
    [InlineData("a,b;c", "\"a,b;c\"")]
    [InlineData("a\u202Eb", "\"a\\u202Eb\"")]
    [InlineData("", "\"\"")]
    [InlineData(null, "\"\"")]
    public async Task A_cell_is_text(string? cell, string written)
    {
        await using StringWriter output = new();
        IAsyncEnumerable<IEnumerable<string?>> rows = new[] { new[] { cell, "x" } }.ToAsyncEnumerable();
        await CsvOutput.WriteAsync(output, ["name", "email"], rows, CancellationToken.None);
        Assert.Equal($"\"name\",\"email\"\n{written},\"x\"\n", output.ToString());
    }
}
