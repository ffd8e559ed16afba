using System.Collections.Immutable;
using MentorBot.Turns;

namespace MentorBot.People;

/// <summary>Finds or makes the people of a roster first, then tells each of them whom they work with.</summary>
internal sealed class RosterImport(string org, PeopleDirectory directory, ITurns turns)
{
    /// <returns>What could not be brought in: accounts that are another's already, people who asked to be forgotten.</returns>
    public async Task<IReadOnlyList<RosterProblem>> RunAsync(IReadOnlyList<RosterLine> roster, CancellationToken cancellationToken)
    {
        Dictionary<string, Contact> contacts = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<int, ImmutableArray<string>> accounts = [];
        List<RosterProblem> problems = [];
        foreach (RosterLine line in roster)
        {
            if (await directory.EnrolAsync(org, line.Email, line.Accounts, cancellationToken) is not { } enrolment)
            {
                problems.Add(new RosterProblem(line.Number, "Whoever this is asked to be forgotten; they come back by writing to the bot themselves."));
                continue;
            }

            contacts.Add(line.Email, new Contact(enrolment.Person.Partition, line.Name));
            accounts.Add(line.Number, enrolment.Accounts);
            if (enrolment.Accounts.Length < line.Accounts.Length)
                problems.Add(new RosterProblem(line.Number, "An account is another person's already and stays so; the rest of the line was imported."));
        }

        ILookup<string, Contact> reports = Led(roster, contacts, line => line.Manager);
        ILookup<string, Contact> mentees = Led(roster, contacts, line => line.Mentor);
        foreach (RosterLine line in roster.Where(line => contacts.ContainsKey(line.Email)))
        {
            Circle circle = new()
            {
                Manager = line.Manager is null ? null : contacts.GetValueOrDefault(line.Manager),
                Mentor = line.Mentor is null ? null : contacts.GetValueOrDefault(line.Mentor),
                Reports = [.. reports[line.Email]],
                Mentees = [.. mentees[line.Email]],
            };
            Enrolled enrolled = new(line.Name, line.Language, line.TimeZone, circle) { Email = line.Email, Accounts = accounts[line.Number] };
            await turns.HappenAsync(contacts[line.Email].Person, enrolled, cancellationToken);
        }

        return problems;
    }

    private static ILookup<string, Contact> Led(IEnumerable<RosterLine> roster, Dictionary<string, Contact> contacts, Func<RosterLine, string?> leader) => roster
        .Where(line => leader(line) is not null && contacts.ContainsKey(line.Email))
        .ToLookup(line => leader(line)!, line => contacts[line.Email], StringComparer.OrdinalIgnoreCase);
}
