using System.Collections.Immutable;
using MentorBot.Host.Rosters;
using MentorBot.Identity;
using MentorBot.People;
using MentorBot.Sandbox;

namespace MentorBot.Host;

/// <summary>
/// The people whom a developer plays on the sandbox page: those of a small roster, imported into the directory like any
/// roster.
/// </summary>
internal sealed class SandboxPeople
{
    private const string Resource = "MentorBot.Host.Rosters.sandbox-people.csv";
    private readonly IReadOnlyList<RosterLine> _roster = Load();

    /// <summary>An employee, a manager and a mentor, in the order of their panes.</summary>
    public ImmutableArray<SandboxPerson> All => [.. _roster.Select(ToPerson)];

    /// <summary>Adds them to the directory, with their relations to each other.</summary>
    public async Task SeedAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        string org = services.GetRequiredService<IOrganisations>().Of(All[0].Tenant);
        await PeopleBook.ImportAsync(
            _roster, org, services.GetRequiredService<PeopleAccess>(), null, cancellationToken);
    }

    private SandboxPerson ToPerson(RosterLine line)
    {
        string role = line.Manager is not null
            ? "employee"
            : _roster.Any(other => other.Manager == line.Email) ? "manager" : "mentor";
        return line.Accounts[0].Split('|') is [string channel, string tenant, string user]
            ? new SandboxPerson(role, channel, tenant, user, line.Name, line.Email)
            : throw new InvalidDataException($"Line {line.Number} of {Resource} has no account.");
    }

    private static IReadOnlyList<RosterLine> Load()
    {
        using Stream stream = typeof(SandboxPeople).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The program does not hold '{Resource}'.");
        using StreamReader text = new(stream);
        (IReadOnlyList<RosterLine> lines, IReadOnlyList<RosterProblem> problems) = RosterFile.Read(text.ReadToEnd());
        return problems.Count == 0
            ? lines
            : throw new InvalidDataException($"{Resource}, line {problems[0].Line}: {problems[0].Reason}");
    }
}
