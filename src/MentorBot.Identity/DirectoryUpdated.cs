using System.Collections.Immutable;
using MentorBot.Conversation.Messages;

namespace MentorBot.Identity;

/// <summary>
/// The directory says who somebody is. What their own client says of language and time zone goes before it.
/// </summary>
/// <param name="Name">Their whole name.</param>
/// <param name="Language">BCP 47 tag, or null.</param>
/// <param name="TimeZone">IANA or Windows id, or null.</param>
public record DirectoryUpdated(string Name, string? Language, string? TimeZone) : PersonEvent
{
    /// <summary>Their address in the directory.</summary>
    public string? Email { get; init; }

    /// <summary>
    /// Their accounts on the platforms, as in <see cref="Sender.Account"/>: by them they can be written to before they
    /// have ever written.
    /// </summary>
    public ImmutableArray<string> Accounts { get; init; } = [];
}
