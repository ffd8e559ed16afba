using MentorBot.Conversation.Messages;

namespace MentorBot.People;

/// <summary>One person of a roster.</summary>
/// <param name="Number">The line in its file, from 1.</param>
/// <param name="Email">The e-mail address; unique in the roster, ignoring case.</param>
/// <param name="Name">The full name.</param>
public sealed record RosterLine(int Number, string Email, string Name)
{
    /// <summary>The e-mail address of their manager; null where they have none.</summary>
    public string? Manager { get; init; }

    /// <summary>The e-mail address of their mentor; null where they have none.</summary>
    public string? Mentor { get; init; }

    /// <summary>BCP 47 tag; null where the client or the organisation determines it.</summary>
    public string? Language { get; init; }

    /// <summary>IANA or Windows id; null where the client or the organisation determines it.</summary>
    public string? TimeZone { get; init; }

    /// <summary>
    /// Their accounts, as in <see cref="Sender.Account"/>; those that are not known yet are linked when the person
    /// first writes to the bot.
    /// </summary>
    public ImmutableArray<string> Accounts { get; init; } = [];
}

/// <summary>An error in a line.</summary>
/// <param name="Line">Its number.</param>
/// <param name="Reason">One sentence for the operator who runs the import.</param>
public sealed record RosterProblem(int Line, string Reason);
