namespace MentorBot.Identity;

/// <summary>The result of adding somebody to the directory.</summary>
/// <param name="Person">The person.</param>
/// <param name="Accounts">
/// Those of the requested accounts that belong to them; accounts of other people are left out.
/// </param>
public sealed record Enrolment(PersonId Person, ImmutableArray<string> Accounts);
