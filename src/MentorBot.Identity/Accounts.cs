using System.Collections.Concurrent;
using MentorBot.Conversation.Messages;
using MentorBot.Storage;

namespace MentorBot.Identity;

/// <summary>
/// Whose an account is. A new account belongs to whom the directory lists under an address that the platform vouches
/// for, else to a new person; of two hosts that meet it at once, the insert decides.
/// </summary>
internal sealed class Accounts(ITableStore store, IOrganisations organisations)
{
    private const int MostCached = 100_000;
    private readonly PeopleDirectory _directory = new(store);
    private readonly AccountIndex _index = new(store);
    private readonly Tombstones _tombstones = new(store);
    private readonly ConcurrentDictionary<string, PersonId> _known = new(StringComparer.Ordinal);

    /// <returns>Whose the event is; null where they were forgotten, and it is no word of theirs since.</returns>
    public async ValueTask<PersonId?> ResolveAsync(InboundEvent inbound, CancellationToken cancellationToken)
    {
        string account = inbound.Sender.Account;
        if (_known.TryGetValue(account, out PersonId known)) return known;
        PersonId? person = await _index.OwnerAsync(account, cancellationToken)
            ?? await NewcomerAsync(inbound, cancellationToken);
        if (person is { } found) Know(account, found);
        return person;
    }

    /// <summary>
    /// They said something themselves: looking at the bot's page or taking it away brings nobody back who asked to be
    /// forgotten.
    /// </summary>
    public static bool IsWord(InboundEvent inbound) => inbound is TextSaid or ActionInvoked or MessageSaved;

    /// <summary>Remembers whose an account is.</summary>
    public void Know(string account, PersonId person)
    {
        if (_known.Count >= MostCached) _known.Clear();
        _known[account] = person;
    }

    /// <summary>Looks anew whose an account is, when it is next met.</summary>
    public void Forget(string account) => _known.TryRemove(account, out _);

    /// <summary>The account is that person's, whatever is remembered of it.</summary>
    public async Task<bool> IsOfAsync(string account, PersonId person, CancellationToken cancellationToken) =>
        await _index.OwnerAsync(account, cancellationToken) == person;

    /// <summary>
    /// An address that the platform vouches for is listed at once, so that a roster that comes later finds whoever
    /// wrote before it.
    /// </summary>
    private async Task<PersonId?> NewcomerAsync(InboundEvent inbound, CancellationToken cancellationToken)
    {
        Sender sender = inbound.Sender;
        if (sender.IsStillAsked) throw new NotSavedException("It is not known yet whether they are somebody new.");
        string org = organisations.Of(sender.Tenant);
        foreach (string known in new[]
        {
            sender.Account, sender.ConfirmedEmail is { } address ? PeopleDirectory.Normal(address) : null,
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
        return await _index.LinkAsync(sender.Account, newcomer, cancellationToken);
    }
}
