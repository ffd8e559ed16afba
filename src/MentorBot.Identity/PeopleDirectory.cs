using System.Collections.Immutable;
using System.Text.Json;
using MentorBot.Storage;

namespace MentorBot.Identity;

/// <summary>
/// Who is in an organisation: one person behind an e-mail address and any number of accounts. A person is made once; of
/// two writers at once the insert decides.
/// </summary>
public sealed class PeopleDirectory
{
    private const string EmailPrefix = "email|";
    private const int MostHops = 8;
    private readonly ITableStore _store;
    private readonly AccountIndex _accounts;

    /// <param name="store">Where the directory is kept.</param>
    public PeopleDirectory(ITableStore store) => (_store, _accounts) = (store, new AccountIndex(store));

    /// <summary>Whether an address is one that a store can hold.</summary>
    public static bool CanList(string email)
    {
        ArgumentNullException.ThrowIfNull(email);
        return StorageLimits.IsKey(KeyOf(email));
    }

    /// <summary>Every address that an organisation's directory has, in small letters.</summary>
    public IAsyncEnumerable<string> AddressesAsync(string org, CancellationToken cancellationToken) =>
        _store.ScanAsync(Tables.Organisation, org, RowRange.StartingWith(EmailPrefix), cancellationToken)
            .Select(row => row.Id.Row[EmailPrefix.Length..]);

    /// <summary>The person of that address; null where the directory has none.</summary>
    public async Task<PersonId?> FindAsync(string org, string email, CancellationToken cancellationToken)
    {
        StoredRow? row = await _store.FindAsync(Tables.Organisation, new RowId(org, KeyOf(email)), cancellationToken);
        return row is null ? null : Read(row, org);
    }

    /// <summary>
    /// Whoever has that address, or that account (as in <see cref="Conversation.Messages.Sender.Account"/>), and what
    /// they are called; null where it is nobody of the organisation, or nobody any more.
    /// </summary>
    public async Task<KnownPerson?> FindKnownAsync(
        string org, string emailOrAccount, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(emailOrAccount);
        if (!CanList(emailOrAccount)) return null;
        PersonId? found = emailOrAccount.Contains('|', StringComparison.Ordinal)
            ? await _accounts.OwnerAsync(emailOrAccount, cancellationToken)
            : await FindAsync(org, emailOrAccount, cancellationToken);
        return found is { } person && person.Org == org ? await FindKnownAsync(person, cancellationToken) : null;
    }

    /// <summary>Who a person is by now; null where they asked to be forgotten, or were never met or listed.</summary>
    internal async Task<KnownPerson?> FindKnownAsync(PersonId person, CancellationToken cancellationToken)
    {
        for (int hops = 0; hops < MostHops
            && await _store.FindStateAsync(person, cancellationToken) is { Forgotten: null } state; hops++)
        {
            if (state.MovedTo is null)
                return new KnownPerson(person, state.Listed?.Name ?? state.Name ?? "")
                {
                    IsListed = state.Listed is not null,
                };
            person = PersonId.Parse(state.MovedTo);
        }

        return null;
    }

    /// <summary>
    /// The person of that address, with these accounts linked to them: who is there already, by the address or else by
    /// an account, or a new one. An account that is another person's stays so.
    /// </summary>
    /// <returns>Null where whoever has that address, or one of the accounts, asked to be forgotten.</returns>
    public async Task<Enrolment?> EnrolAsync(
        string org, string email, ImmutableArray<string> accounts, CancellationToken cancellationToken)
    {
        PersonId? listed = await FindAsync(org, email, cancellationToken);
        if (listed is null && await IsForgottenAsync(org, [Normal(email), .. accounts], cancellationToken)) return null;
        if (listed is { } there && await _store.FindStateAsync(there, cancellationToken) is { Forgotten: not null })
            return null;
        PersonId person = listed
            ?? await ListAsync(org, email, await OwnerAsync(org, accounts, cancellationToken), cancellationToken);
        ImmutableArray<string>.Builder theirs = ImmutableArray.CreateBuilder<string>();
        PersonId? other = null;
        foreach (string account in accounts)
        {
            PersonId owner = await _accounts.LinkAsync(account, person, cancellationToken);
            if (owner == person) theirs.Add(account);
            else if (owner.Org == org) other ??= owner;
        }

        if (listed is not null || theirs.Count > 0 || other is null) return new Enrolment(person, theirs.ToImmutable());

        // Somebody wrote for the first time while they were being listed: they are who they were made then, and whom
        // the address names has nothing yet.
        await UnlistAsync(email, person, cancellationToken);
        return await EnrolAsync(org, email, accounts, cancellationToken);
    }

    private async Task<bool> IsForgottenAsync(
        string org, ImmutableArray<string> known, CancellationToken cancellationToken)
    {
        Tombstones forgotten = new(_store);
        foreach (string one in known)
        {
            if (await forgotten.FindAsync(org, one, cancellationToken) is not null) return true;
        }

        return false;
    }

    private async Task<PersonId> OwnerAsync(
        string org, ImmutableArray<string> accounts, CancellationToken cancellationToken)
    {
        foreach (string account in accounts)
        {
            if (await _accounts.OwnerAsync(account, cancellationToken) is { } owner && owner.Org == org) return owner;
        }

        return NewPerson(org);
    }

    private async Task<PersonId> ListAsync(
        string org, string email, PersonId person, CancellationToken cancellationToken)
    {
        try
        {
            await _store.CommitAsync(
                Tables.Organisation, new PartitionBatch(org).Insert(KeyOf(email), EmailRow.BodyOf(person)),
                cancellationToken);
            return person;
        }
        catch (RowConflictException)
        {
            return await FindAsync(org, email, cancellationToken)
                ?? throw new InvalidOperationException("An address that another writer listed is gone.");
        }
    }

    /// <summary>An address that names the person names nobody any more.</summary>
    internal Task UnlistAsync(string email, PersonId person, CancellationToken cancellationToken) =>
        RelistAsync(email, person, null, cancellationToken);

    /// <summary>An address that names one person names another; or nobody.</summary>
    internal async Task RelistAsync(string email, PersonId from, PersonId? to, CancellationToken cancellationToken)
    {
        StoredRow? row =
            await _store.FindAsync(Tables.Organisation, new RowId(from.Org, KeyOf(email)), cancellationToken);
        if (row is null || Read(row, from.Org) != from) return;
        PartitionBatch batch = new(from.Org);
        if (to is { } other) batch.Replace(row.Id.Row, EmailRow.BodyOf(other), row.ETag);
        else batch.Delete(row.Id.Row, row.ETag);
        try
        {
            await _store.CommitAsync(Tables.Organisation, batch, cancellationToken);
        }
        catch (RowConflictException)
        {
            return; // Another writer has listed somebody there: who that is counts.
        }
    }

    /// <summary>The address that a row of the directory lists; null for any other row.</summary>
    internal static string? AddressOf(StoredRow row) =>
        row.Id.Row.StartsWith(EmailPrefix, StringComparison.Ordinal) ? row.Id.Row[EmailPrefix.Length..] : null;

    internal static PersonId NewPerson(string org) => new(org, Guid.CreateVersion7().ToString("n"));

    private static PersonId? Read(StoredRow row, string org) =>
        JsonSerializer.Deserialize(row.Body.Json.Span, DirectoryJson.Default.EmailRow) is { } found
            ? new PersonId(org, found.Person)
            : null;

    private static string KeyOf(string email) => EmailPrefix + Normal(email);

    /// <summary>An address as it is compared: in any case, and without what stands around it.</summary>
    internal static string Normal(string email) => email.Trim().ToLowerInvariant();
}
