namespace MentorBot.Identity;

/// <summary>A person that the bot knows.</summary>
/// <param name="Person">The person.</param>
/// <param name="Name">Their full name; empty where it is not known.</param>
public sealed record KnownPerson(PersonId Person, string Name)
{
    /// <summary>Whether the directory lists them.</summary>
    public bool IsListed { get; init; }
}
