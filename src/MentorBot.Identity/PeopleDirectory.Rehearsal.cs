namespace MentorBot.Identity;

public sealed partial class PeopleDirectory
{
    /// <summary>
    /// Finds out what <see cref="EnrolAsync"/> would return, and writes nothing. A new person gets another id each
    /// time.
    /// </summary>
    /// <returns>Null where the person with that address, or with one of the accounts, asked to be forgotten.</returns>
    public async Task<Enrolment?> RehearseEnrolAsync(
        string org, string email, ImmutableArray<string> accounts, CancellationToken cancellationToken)
    {
        PersonId? listed = await FindAsync(org, email, cancellationToken);
        if (await IsForgottenAsync(org, listed, [Normal(email), .. accounts], cancellationToken)) return null;
        PersonId person = listed ?? await OwnerAsync(org, accounts, cancellationToken);
        ImmutableArray<string>.Builder theirs = ImmutableArray.CreateBuilder<string>();
        foreach (string account in accounts)
        {
            PersonId? owner = await _accounts.OwnerAsync(account, cancellationToken);
            if (owner is null || owner == person) theirs.Add(account);
        }

        return new Enrolment(person, theirs.ToImmutable());
    }
}
