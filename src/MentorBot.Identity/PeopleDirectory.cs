namespace MentorBot.Identity;

/// <summary>
/// The directory of an organisation: each person has an e-mail address and any number of accounts. A person is created
/// once; where two writers do so at the same time, the first insert decides.
/// </summary>
public sealed partial class PeopleDirectory
{
    private const string EmailPrefix = "email|";
    private const int MostHops = 8;
    private readonly ITableStore _store;
    private readonly AccountIndex _accounts;

    /// <param name="store">The store that holds the directory.</param>
    public PeopleDirectory(ITableStore store) => (_store, _accounts) = (store, new AccountIndex(store));

    /// <summary>Whether a store can hold an e-mail address.</summary>
    public static bool CanList(string email)
    {
        ArgumentNullException.ThrowIfNull(email);
        return StorageLimits.IsKey(KeyOf(email));
    }

    /// <summary>All e-mail addresses in an organisation's directory, in lower case.</summary>
    public IAsyncEnumerable<string> AddressesAsync(string org, CancellationToken cancellationToken) =>
        _store.ScanAsync(Tables.Organisation, org, RowRange.StartingWith(EmailPrefix), cancellationToken)
            .Select(row => row.Id.Row[EmailPrefix.Length..]);

    /// <summary>The person with that e-mail address; null where the directory has none.</summary>
    public async Task<PersonId?> FindAsync(string org, string email, CancellationToken cancellationToken)
    {
        StoredRow? row = await _store.FindAsync(Tables.Organisation, new RowId(org, KeyOf(email)), cancellationToken);
        return row is null ? null : Read(row, org);
    }

    /// <summary>
    /// The person with that e-mail address or account (as in <see cref="Conversation.Messages.Sender.Account"/>), and
    /// their name; null where there is nobody in the organisation, or they have left.
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

    /// <summary>
    /// The current id of a person; null where they asked to be forgotten, or were never listed and never wrote.
    /// </summary>
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
    /// Returns the person with that e-mail address, with these accounts linked to them: an existing person, found by
    /// the address or otherwise by an account, or a new one. Accounts that belong to another person are not changed.
    /// </summary>
    /// <returns>Null where the person with that address, or with one of the accounts, asked to be forgotten.</returns>
    public async Task<Enrolment?> EnrolAsync(
        string org, string email, ImmutableArray<string> accounts, CancellationToken cancellationToken)
    {
        PersonId? listed = await FindAsync(org, email, cancellationToken);
        if (await IsForgottenAsync(org, listed, [Normal(email), .. accounts], cancellationToken)) return null;
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

        // Somebody wrote for the first time while they were being listed. They keep the id that they got then; the id
        // under the address has no data yet.
        await UnlistAsync(email, person, cancellationToken);
        return await EnrolAsync(org, email, accounts, cancellationToken);
    }

    private async Task<bool> IsForgottenAsync(
        string org, PersonId? listed, ImmutableArray<string> known, CancellationToken cancellationToken)
    {
        if (listed is { } person)
            return await _store.FindStateAsync(person, cancellationToken) is { Forgotten: not null };
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
                ?? throw new InvalidOperationException("An address that another writer listed was deleted.");
        }
    }

    /// <summary>Removes an address that is listed for the person.</summary>
    internal Task UnlistAsync(string email, PersonId person, CancellationToken cancellationToken) =>
        RelistAsync(email, person, null, cancellationToken);

    /// <summary>Moves an address from one person to another; removes it where that is null.</summary>
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
            return; // Another writer has listed somebody there, who stays.
        }
    }

    /// <summary>The e-mail address that a row of the directory lists; null for any other row.</summary>
    internal static string? AddressOf(StoredRow row) =>
        row.Id.Row.StartsWith(EmailPrefix, StringComparison.Ordinal) ? row.Id.Row[EmailPrefix.Length..] : null;

    internal static PersonId NewPerson(string org) => new(org, Guid.CreateVersion7().ToString("n"));

    private static PersonId? Read(StoredRow row, string org) =>
        JsonSerializer.Deserialize(row.Body.Json.Span, DirectoryJson.Default.EmailRow) is { } found
            ? new PersonId(org, found.Person)
            : null;

    private static string KeyOf(string email) => EmailPrefix + Normal(email);

    /// <summary>Normalises an address for comparison: lower case, no white space around it.</summary>
    internal static string Normal(string email) => email.Trim().ToLowerInvariant();
}
