namespace MentorBot.Identity;

/// <summary>Somebody whom the bot knows.</summary>
/// <param name="Person">The person.</param>
/// <param name="Name">Their whole name; empty where nobody said.</param>
public sealed record KnownPerson(PersonId Person, string Name)
{
    /// <summary>The directory has them.</summary>
    public bool IsListed { get; init; }
}
