namespace MentorBot.People;

/// <summary>
/// What an operator of the bot may see of a person: who they are and who they work with, but nothing that they told
/// the bot.
/// </summary>
/// <param name="Id">Their partition.</param>
/// <param name="Organisation">The organisation that they belong to.</param>
public sealed record ListedPerson(string Id, string Organisation)
{
    /// <summary>Their full name; null where it is not known.</summary>
    public string? Name { get; init; }

    /// <summary>Their e-mail address; null where they are in no roster.</summary>
    public string? Email { get; init; }

    /// <summary>Their manager.</summary>
    public Contact? Manager { get; init; }

    /// <summary>Their mentor.</summary>
    public Contact? Mentor { get; init; }

    /// <summary>How many people they lead.</summary>
    public int Reports { get; init; }

    /// <summary>How many people they mentor.</summary>
    public int Mentees { get; init; }

    /// <summary>The channels on which they have an account.</summary>
    public ImmutableArray<string> Channels { get; init; } = [];

    /// <summary>BCP 47 tag; null where it is not known.</summary>
    public string? Language { get; init; }

    /// <summary>IANA or Windows id; null where it is not known.</summary>
    public string? TimeZone { get; init; }
}
