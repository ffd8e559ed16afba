namespace MentorBot.Turns.Tests.Fakes;

/// <summary>Whom the directory of the house's organisation lists.</summary>
internal static class Listing
{
    /// <summary>Enrols the address with such accounts.</summary>
    /// <returns>Null where its person was forgotten.</returns>
    public static Task<Enrolment?> ListAsync(this House house, string email, params ImmutableArray<string> accounts) =>
        new PeopleDirectory(house.Store).EnrolAsync("home", email, accounts, CancellationToken.None);

    /// <summary>As <see cref="ListAsync"/>, of somebody who was not forgotten.</summary>
    public static async Task<PersonId> PersonOfAsync(
        this House house, string email, params ImmutableArray<string> accounts) =>
        (await house.ListAsync(email, accounts))!.Person;

    public static Task<StoredRow?> FindAccountAsync(this House house, string account) =>
        house.Store.FindAsync(Tables.Accounts, new RowId(account, "account"), CancellationToken.None);
}
