using System.Collections.Immutable;
using MentorBot.Conversation.Messages;

namespace MentorBot.People;

/// <summary>One person of a roster.</summary>
/// <param name="Number">The line in its file, from 1.</param>
/// <param name="Email">Unique in the roster, in any case.</param>
/// <param name="Name">The whole name.</param>
public sealed record RosterLine(int Number, string Email, string Name)
{
    /// <summary>The address of who leads them; null where nobody does.</summary>
    public string? Manager { get; init; }

    /// <summary>The address of who mentors them; null where nobody does.</summary>
    public string? Mentor { get; init; }

    /// <summary>BCP 47 tag; null where their client says it, or the organisation.</summary>
    public string? Language { get; init; }

    /// <summary>IANA or Windows id; null where their client says it, or the organisation.</summary>
    public string? TimeZone { get; init; }

    /// <summary>
    /// Their accounts, as in <see cref="Sender.Account"/>; those that are not known here are linked when the person is
    /// met.
    /// </summary>
    public ImmutableArray<string> Accounts { get; init; } = [];
}

/// <summary>What is wrong with a line.</summary>
/// <param name="Line">Its number.</param>
/// <param name="Reason">One sentence for whoever runs the import.</param>
public sealed record RosterProblem(int Line, string Reason);
