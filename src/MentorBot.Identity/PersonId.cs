namespace MentorBot.Identity;

/// <summary>A person, made once and never again. Accounts on the platforms point to it.</summary>
/// <param name="Org">The organisation.</param>
/// <param name="Person">The person within it.</param>
public readonly record struct PersonId(string Org, string Person)
{
    /// <summary>The partition of table <c>People</c> that holds everything about the person.</summary>
    public string Partition => $"{Org}|{Person}";

    /// <summary>Reads what <see cref="Partition"/> wrote.</summary>
    public static PersonId Parse(string partition)
    {
        ArgumentNullException.ThrowIfNull(partition);
        int bar = partition.LastIndexOf('|');
        if (bar <= 0 || bar == partition.Length - 1)
            throw new FormatException("A person's partition is '{org}|{person}'.");
        return new PersonId(partition[..bar], partition[(bar + 1)..]);
    }
}
