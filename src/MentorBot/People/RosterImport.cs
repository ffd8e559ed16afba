using MentorBot.Turns;

namespace MentorBot.People;

/// <summary>Finds or makes the people of a roster first, then tells each of them whom they work with.</summary>
internal sealed class RosterImport(string org, PeopleDirectory directory, ITurns turns)
{
    public async Task RunAsync(IReadOnlyList<RosterLine> roster, CancellationToken cancellationToken)
    {
        Dictionary<string, Contact> contacts = new(StringComparer.OrdinalIgnoreCase);
        foreach (RosterLine line in roster)
        {
            PersonId person = await directory.EnrolAsync(org, line.Email, line.Accounts, cancellationToken);
            contacts.Add(line.Email, new Contact(person.Partition, line.Name));
        }

        ILookup<string, Contact> reports = Led(roster, contacts, line => line.Manager);
        ILookup<string, Contact> mentees = Led(roster, contacts, line => line.Mentor);
        foreach (RosterLine line in roster)
        {
            Circle circle = new()
            {
                Manager = line.Manager is null ? null : contacts[line.Manager],
                Mentor = line.Mentor is null ? null : contacts[line.Mentor],
                Reports = [.. reports[line.Email]],
                Mentees = [.. mentees[line.Email]],
            };
            Enrolled enrolled = new(line.Name, line.Language, line.TimeZone, line.Email, circle) { Accounts = line.Accounts };
            await turns.HappenAsync(contacts[line.Email].Person, enrolled, cancellationToken);
        }
    }

    private static ILookup<string, Contact> Led(IEnumerable<RosterLine> roster, Dictionary<string, Contact> contacts, Func<RosterLine, string?> leader) => roster
        .Where(line => leader(line) is not null)
        .ToLookup(line => leader(line)!, line => contacts[line.Email], StringComparer.OrdinalIgnoreCase);
}
