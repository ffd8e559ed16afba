using MentorBot.Identity;
using MentorBot.Storage;

namespace MentorBot.People;

/// <summary>
/// First finds or creates the people of a roster, then tells those that it has changes for. Many at a time, since the
/// store commits waiting writes together.
/// </summary>
internal sealed class RosterImport(string org, PeopleAccess people, IProgress<RosterProgress>? progress)
{
    private const int AtOnce = 256;

    /// <summary>Whether it only finds out what it would change, and writes nothing.</summary>
    public bool IsRehearsal { get; init; }

    public async Task<RosterOutcome> RunAsync(IReadOnlyList<RosterLine> roster, CancellationToken cancellationToken)
    {
        Listing?[] found =
            await ForAllAsync(
                roster.Count, told: false, (index, token) => ListAsync(roster[index], token), cancellationToken);
        Listing[] listings = [.. found.OfType<Listing>()];
        IEnumerable<RosterProblem> forgotten = roster.Where((_, index) => found[index] is null)
            .Select(line => new RosterProblem(
                line.Number,
                "Whoever this is asked to be forgotten; they come back by writing to the bot themselves."));
        Dictionary<string, Contact> contacts =
            listings.ToDictionary(one => one.Line.Email, one => one.Contact, StringComparer.OrdinalIgnoreCase);
        ILookup<string, Contact> reports = Led(listings, line => line.Manager);
        ILookup<string, Contact> mentees = Led(listings, line => line.Mentor);
        RosterChange?[] changes = await ForAllAsync(
            listings.Length, told: true,
            (index, token) => TellAsync(listings[index], CircleOf(listings[index].Line), token), cancellationToken);
        IEnumerable<RosterProblem> left = [.. forgotten, .. listings.SelectMany(one => one.Elsewhere)];
        return new RosterOutcome(
            changes.Count(change => change is { IsNew: true }), changes.Count(change => change is { IsNew: false }),
            changes.Count(change => change is null), [.. left.OrderBy(problem => problem.Line)])
        {
            Absent = await CountAbsentAsync(roster, cancellationToken), Changes = [.. changes.OfType<RosterChange>()],
        };

        Circle CircleOf(RosterLine line) => new()
        {
            Manager = line.Manager is null ? null : contacts.GetValueOrDefault(line.Manager),
            Mentor = line.Mentor is null ? null : contacts.GetValueOrDefault(line.Mentor),
            Reports = [.. reports[line.Email]],
            Mentees = [.. mentees[line.Email]],
        };
    }

    private static ILookup<string, Contact> Led(IEnumerable<Listing> listings, Func<RosterLine, string?> leader) =>
        listings
            .Where(one => leader(one.Line) is not null)
            .ToLookup(one => leader(one.Line)!, one => one.Contact, StringComparer.OrdinalIgnoreCase);

    /// <returns>Null where they asked to be forgotten.</returns>
    private async Task<Listing?> ListAsync(RosterLine line, CancellationToken cancellationToken)
    {
        Enrolment? enrolment = IsRehearsal
            ? await people.Directory.RehearseEnrolAsync(org, line.Email, line.Accounts, cancellationToken)
            : await people.Directory.EnrolAsync(org, line.Email, line.Accounts, cancellationToken);
        return enrolment is null
            ? null
            : new Listing(line, new Contact(enrolment.Person.Partition, line.Name), enrolment.Accounts);
    }

    /// <returns>What it changed; null where nothing is different.</returns>
    private async Task<RosterChange?> TellAsync(Listing listing, Circle circle, CancellationToken cancellationToken)
    {
        RosterLine line = listing.Line;
        Enrolled enrolled = new(line.Name, line.Language, line.TimeZone, circle)
        {
            Email = line.Email, Accounts = listing.Accounts,
        };
        RowId id = new(listing.Contact.Id, Profile.Kind.Key(""));
        StoredRow? before = await people.Store.FindAsync(Tables.People, id, cancellationToken);
        // A row is always serialised in the same way, so equal bytes mean equal content.
        Profile profile = Profile.Of(enrolled);
        ReadOnlyMemory<byte> now = people.Codec.Write(Profile.Kind, profile).Json;
        if (before is not null && before.Body.Json.Span.SequenceEqual(now.Span)) return null;
        if (!IsRehearsal) await people.Turns.HappenAsync(listing.Contact.Person, enrolled, cancellationToken);
        if (before is null) return new RosterChange(line, []);
        ImmutableArray<string> fields =
            [.. ProfileChanges.Between(people.Codec.Read(Profile.Kind, before), profile)];
        return new RosterChange(line, fields.IsEmpty ? ["format"] : fields);
    }

    private async Task<int> CountAbsentAsync(IEnumerable<RosterLine> roster, CancellationToken cancellationToken)
    {
        HashSet<string> present = new(roster.Select(line => line.Email), StringComparer.OrdinalIgnoreCase);
        return await people.Directory.AddressesAsync(org, cancellationToken)
            .CountAsync(address => !present.Contains(address), cancellationToken);
    }

    private async Task<T[]> ForAllAsync<T>(
        int count, bool told, Func<int, CancellationToken, Task<T>> act, CancellationToken cancellationToken)
    {
        T[] results = new T[count];
        int done = 0;
        ParallelOptions options = new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, count, options, async (index, token) =>
        {
            results[index] = await act(index, token);
            progress?.Report(new RosterProgress(told, Interlocked.Increment(ref done), count));
        });
        return results;
    }

    /// <summary>A line and the person it belongs to.</summary>
    private sealed record Listing(RosterLine Line, Contact Contact, ImmutableArray<string> Accounts)
    {
        public IEnumerable<RosterProblem> Elsewhere => Line.Accounts.Except(Accounts)
            .Select(_ => new RosterProblem(Line.Number, "An account is another person's already, and stays so."));
    }
}
