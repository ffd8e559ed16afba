namespace MentorBot.Identity;

/// <summary>The id of a person. It is created once and never reused. Accounts on the platforms point to it.</summary>
/// <param name="Org">The organisation.</param>
/// <param name="Person">The id of the person within it.</param>
public readonly record struct PersonId(string Org, string Person)
{
    /// <summary>The partition of table <c>People</c> that holds all rows of the person.</summary>
    public string Partition => $"{Org}|{Person}";

    /// <summary>Parses a <see cref="Partition"/>.</summary>
    public static PersonId Parse(string partition)
    {
        ArgumentNullException.ThrowIfNull(partition);
        int bar = partition.LastIndexOf('|');
        if (bar <= 0 || bar == partition.Length - 1)
            throw new FormatException("A person's partition is '{org}|{person}'.");
        return new PersonId(partition[..bar], partition[(bar + 1)..]);
    }
}
