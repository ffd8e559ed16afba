using System.Collections.Concurrent;
using MentorBot.Conversation.Messages;

namespace MentorBot.Turns;

/// <summary>
/// Whose an account is. A new account belongs to whom the directory lists under an address that the platform vouches for, else to a new person; of two
/// hosts that meet it at once, the insert decides.
/// </summary>
internal sealed class Accounts(PeopleDirectory directory, IOrganisations organisations)
{
    private const int MostCached = 100_000;
    private readonly ConcurrentDictionary<string, PersonId> _known = new(StringComparer.Ordinal);

    public async ValueTask<PersonId> ResolveAsync(Sender sender, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(sender.Account, out PersonId known)) return known;
        PersonId person = await directory.OwnerAsync(sender.Account, cancellationToken) ?? await NewcomerAsync(sender, cancellationToken);
        if (_known.Count >= MostCached) _known.Clear();
        _known[sender.Account] = person;
        return person;
    }

    /// <summary>An address that the platform vouches for is listed at once, so that a roster that comes later finds whoever wrote before it.</summary>
    private async Task<PersonId> NewcomerAsync(Sender sender, CancellationToken cancellationToken)
    {
        string org = organisations.Of(sender.Tenant);
        PersonId newcomer = sender.ConfirmedEmail is { } email
            ? (await directory.EnrolAsync(org, email, [sender.Account], cancellationToken)).Person
            : PeopleDirectory.NewPerson(org);
        return await directory.LinkAsync(sender.Account, newcomer, cancellationToken);
    }
}
