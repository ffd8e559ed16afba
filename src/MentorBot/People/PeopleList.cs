using System.Runtime.CompilerServices;
using MentorBot.Identity;
using MentorBot.Storage;

namespace MentorBot.People;

/// <summary>
/// Lists everybody the bot knows, one after the other. A person's rows are stored together, so only one person is in
/// memory at a time.
/// </summary>
internal sealed class PeopleList(PeopleAccess people)
{
    public async IAsyncEnumerable<ListedPerson> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        (string? partition, Profile? profile, Circle own, PersonSummary? met) = (null, null, Circle.Empty, null);
        await foreach (StoredRow row in people.Store.ScanTableAsync(Tables.People, null, cancellationToken))
        {
            if (row.Id.Partition != partition)
            {
                if (ToPerson(partition, profile, own, met) is { } person) yield return person;
                (partition, profile, own, met) = (row.Id.Partition, null, Circle.Empty, null);
            }

            if (row.Body.Kind == Profile.Kind.Name) profile = people.Codec.Read(Profile.Kind, row);
            if (row.Body.Kind == OwnCircle.Kind.Name) own = people.Codec.Read(OwnCircle.Kind, row);
            met ??= PersonSummary.Of(row);
        }

        if (ToPerson(partition, profile, own, met) is { } last) yield return last;
    }

    /// <returns>The person; null where they do not exist, or no longer.</returns>
    private static ListedPerson? ToPerson(string? partition, Profile? profile, Circle own, PersonSummary? met)
    {
        if (partition is null || met is null or { IsGone: true }) return null;
        Circle circle = (profile?.Circle ?? Circle.Empty).And(own);
        return new ListedPerson(partition, PersonId.Parse(partition).Org)
        {
            Name = profile?.Name ?? met.Name,
            Email = profile?.Email,
            Manager = circle.Manager,
            Mentor = circle.Mentor,
            Reports = circle.Reports.Length,
            Mentees = circle.Mentees.Length,
            Channels = met.Channels,
            Language = met.Language,
            TimeZone = met.TimeZone,
        };
    }
}
