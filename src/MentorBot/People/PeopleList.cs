using System.Runtime.CompilerServices;
using MentorBot.Storage;
using MentorBot.Turns;

namespace MentorBot.People;

/// <summary>Everybody whom the bot knows, one after the other: a person's rows lie together, so that only one person is held at a time.</summary>
internal sealed class PeopleList(PeopleAccess people)
{
    public async IAsyncEnumerable<ListedPerson> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        (string? partition, Profile? profile, Acquaintance? met) = (null, null, null);
        await foreach (StoredRow row in people.Store.ScanTableAsync(Tables.People, null, cancellationToken))
        {
            if (row.Id.Partition != partition)
            {
                if (ToPerson(partition, profile, met) is { } person) yield return person;
                (partition, profile, met) = (row.Id.Partition, null, null);
            }

            if (row.Body.Kind == Profile.Kind.Name) profile = people.Codec.Read(Profile.Kind, row);
            met ??= Acquaintance.Of(row);
        }

        if (ToPerson(partition, profile, met) is { } last) yield return last;
    }

    /// <returns>Null where nobody is there (any more).</returns>
    private static ListedPerson? ToPerson(string? partition, Profile? profile, Acquaintance? met) =>
        partition is null || met is null or { IsGone: true }
            ? null
            : new ListedPerson(partition, PersonId.Parse(partition).Org)
            {
                Name = profile?.Name ?? met.Name,
                Email = profile?.Email,
                Manager = profile?.Circle.Manager,
                Mentor = profile?.Circle.Mentor,
                Reports = profile?.Circle.Reports.Length ?? 0,
                Mentees = profile?.Circle.Mentees.Length ?? 0,
                Channels = met.Channels,
                Language = met.Language,
                TimeZone = met.TimeZone,
            };
}
