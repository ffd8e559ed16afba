using MentorBot.EndToEnd.Tests.Commands;
using MentorBot.Host.Rosters;
using MentorBot.People;

namespace MentorBot.EndToEnd.Tests.Rosters;

/// <summary>500 rosters that were damaged on their way, always the same: each is read whole or refused.</summary>
public sealed class DamagedRosterTests : IDisposable
{
    private const int Rosters = 500;
    private const int Sampled = 12;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_refusal_names_a_line_and_a_reason_and_none_is_an_exception()
    {
        int refused = 0;
        foreach (byte[] file in Files())
        {
            RosterReading roster = RosterFile.Read(file);
            int lines = file.Count(one => one is (byte)'\n' or (byte)'\r') + 1;
            Assert.All(roster.Problems, problem =>
            {
                Assert.InRange(problem.Line, 1, lines);
                Assert.EndsWith(".", problem.Reason.TrimEnd('?') + ".", StringComparison.Ordinal);
                Assert.True(problem.Reason.Length > 20, problem.Reason);
            });
            if (roster.Problems.Count > 0) refused++;
            else Assert.All(roster.Lines, IsWhole);
        }

        Assert.InRange(refused, Rosters / 4, Rosters - 20); // Neither everything nor nothing is refused.
    }

    [Fact]
    public async Task A_roster_that_is_refused_leaves_the_store_as_it_is()
    {
        await File.WriteAllBytesAsync(_folder.At("roster.csv"), DamagedRoster.Whole);
        (await ImportAsync()).IsDone();
        IReadOnlyList<string> before = await ListAsync();
        foreach (byte[] file in Files().Where(file => RosterFile.Read(file).Problems.Count > 0)
            .Where((_, number) => number % 25 == 0).Take(Sampled))
        {
            await File.WriteAllBytesAsync(_folder.At("roster.csv"), file);
            CommandRun run = await ImportAsync();
            Assert.Equal(1, run.Code);
            Assert.Empty(run.Output);
            Assert.All(run.Errors.SkipLast(1), line => Assert.Matches(@"^Line \d+: ", line));
            Assert.StartsWith("Nothing was imported; wrong: ", run.Errors[^1], StringComparison.Ordinal);
        }

        Assert.Equal(before, await ListAsync());
    }

    private static IEnumerable<byte[]> Files() => Enumerable.Range(0, Rosters).Select(DamagedRoster.Number);

    private static void IsWhole(RosterLine line)
    {
        Assert.Matches(@"^[^\s@]+@[^\s@]+\.[^\s@]+$", line.Email);
        Assert.InRange(line.Name.Length, 1, 200);
        Assert.DoesNotContain(line.Name, letter => char.IsControl(letter) || letter == '\uFFFD');
    }

    private Task<CommandRun> ImportAsync() =>
        CommandRun.OfAsync(_folder.Database, "people", "import", _folder.At("roster.csv"));

    private async Task<IReadOnlyList<string>> ListAsync()
    {
        CommandRun list = await CommandRun.OfAsync(_folder.Database, "people", "list", "--json");
        list.IsDone();
        return list.Output;
    }
}
