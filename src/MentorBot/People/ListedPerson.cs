using System.Collections.Immutable;

namespace MentorBot.People;

/// <summary>
/// A person as whoever runs the bot may see them: who they are and whom they work with; nothing that they ever told the
/// bot.
/// </summary>
/// <param name="Id">Their partition.</param>
/// <param name="Organisation">The organisation that they are of.</param>
public sealed record ListedPerson(string Id, string Organisation)
{
    /// <summary>Their whole name; null where nobody said.</summary>
    public string? Name { get; init; }

    /// <summary>Their address; null where no roster speaks of them.</summary>
    public string? Email { get; init; }

    /// <summary>Who leads them.</summary>
    public Contact? Manager { get; init; }

    /// <summary>Who mentors them.</summary>
    public Contact? Mentor { get; init; }

    /// <summary>How many they lead.</summary>
    public int Reports { get; init; }

    /// <summary>How many they mentor.</summary>
    public int Mentees { get; init; }

    /// <summary>The channels on which they have an account.</summary>
    public ImmutableArray<string> Channels { get; init; } = [];

    /// <summary>BCP 47 tag; null where nobody said.</summary>
    public string? Language { get; init; }

    /// <summary>IANA or Windows id; null where nobody said.</summary>
    public string? TimeZone { get; init; }
}
