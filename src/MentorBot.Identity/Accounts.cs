using System.Collections.Concurrent;
using MentorBot.Conversation.Messages;

namespace MentorBot.Identity;

/// <summary>
/// Finds the owner of an account. A new account belongs to the person that the directory lists under the verified
/// e-mail address of the account, otherwise to a new person. Where two hosts see it at the same time, the first insert
/// decides.
/// </summary>
internal sealed class Accounts(ITableStore store, IOrganisations organisations)
{
    private const int MostCached = 100_000;
    private readonly PeopleDirectory _directory = new(store);
    private readonly AccountIndex _index = new(store);
    private readonly Tombstones _tombstones = new(store);
    private readonly ConcurrentDictionary<string, PersonId> _known = new(StringComparer.Ordinal);

    /// <returns>
    /// The person the event belongs to; null where they were forgotten and have not written anything since.
    /// </returns>
    public async ValueTask<PersonId?> ResolveAsync(InboundEvent inbound, CancellationToken cancellationToken)
    {
        Sender sender = inbound.Sender;
        if (_known.TryGetValue(sender.Account, out PersonId known)) return known;
        PersonId? person = await _index.OwnerAsync(sender.Account, cancellationToken)
            ?? await OwnerOfSecondAsync(sender, cancellationToken)
            ?? await NewcomerAsync(inbound, cancellationToken);
        if (person is not { } found) return null;
        if (sender.SecondAccount is { } second && await _index.OwnerAsync(second, cancellationToken) is null)
            await _index.LinkAsync(second, found, cancellationToken);
        Know(sender.Account, found);
        return found;
    }

    /// <summary>
    /// Whether the person did something actively. Opening the bot's page or removing the bot does not bring back a
    /// person who asked to be forgotten.
    /// </summary>
    public static bool IsWord(InboundEvent inbound) => inbound is TextSaid or ActionInvoked or MessageSaved;

    /// <summary>Caches the owner of an account.</summary>
    public void Know(string account, PersonId person)
    {
        if (_known.Count >= MostCached) _known.Clear();
        _known[account] = person;
    }

    /// <summary>Removes an account from the cache, so that its owner is read again.</summary>
    public void Forget(string account) => _known.TryRemove(account, out _);

    /// <summary>Whether the account belongs to that person according to the store, not to the cache.</summary>
    public async Task<bool> IsOfAsync(string account, PersonId person, CancellationToken cancellationToken) =>
        await _index.OwnerAsync(account, cancellationToken) == person;

    /// <summary>Links a new account to the person whom the platform has named by another id before.</summary>
    private async Task<PersonId?> OwnerOfSecondAsync(Sender sender, CancellationToken cancellationToken) =>
        sender.SecondAccount is { } second && await _index.OwnerAsync(second, cancellationToken) is { } owner
            && owner.Org == organisations.Of(sender.Tenant)
            ? await _index.LinkAsync(sender.Account, owner, cancellationToken)
            : null;

    /// <summary>
    /// Lists a verified e-mail address at once, so that a roster that is imported later finds a person who wrote before
    /// it.
    /// </summary>
    private async Task<PersonId?> NewcomerAsync(InboundEvent inbound, CancellationToken cancellationToken)
    {
        Sender sender = inbound.Sender;
        if (sender.IsStillAsked) throw new NotSavedException("It is not known yet whether they are somebody new.");
        string org = organisations.Of(sender.Tenant);
        foreach (string known in new[]
        {
            sender.Account, sender.SecondAccount,
            sender.ConfirmedEmail is { } address ? PeopleDirectory.Normal(address) : null,
        }.OfType<string>())
        {
            if (await _tombstones.FindAsync(org, known, cancellationToken) is not { } stone) continue;
            bool isOld = inbound.Receipt is { } receipt && new Receipts(stone.Receipts).Contains(receipt);
            if (isOld || !IsWord(inbound)) return null;
            await _tombstones.RemoveAsync(org, stone, cancellationToken);
        }

        PersonId newcomer = sender.ConfirmedEmail is { } email
            && await _directory.EnrolAsync(org, email, [sender.Account], cancellationToken) is { } enrolment
            ? enrolment.Person
            : PeopleDirectory.NewPerson(org);
        return await LinkAsync(sender, newcomer, cancellationToken);
    }

    /// <summary>
    /// Links the second account first: where another host meets the same person by that id alone at the same time, its
    /// insert decides for both.
    /// </summary>
    private async Task<PersonId> LinkAsync(Sender sender, PersonId newcomer, CancellationToken cancellationToken)
    {
        PersonId owner = sender.SecondAccount is { } second
            ? await _index.LinkAsync(second, newcomer, cancellationToken)
            : newcomer;
        return await _index.LinkAsync(
            sender.Account, owner.Org == newcomer.Org ? owner : newcomer, cancellationToken);
    }
}
