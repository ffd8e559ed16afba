using System.Collections.Immutable;

namespace MentorBot.Identity;

/// <summary>Who somebody of the directory is.</summary>
/// <param name="Person">The person.</param>
/// <param name="Accounts">Those of the accounts asked for that are theirs; another person's are not among them.</param>
public sealed record Enrolment(PersonId Person, ImmutableArray<string> Accounts);
