using MentorBot.Conversation.Messages;

namespace MentorBot.Identity;

/// <summary>
/// The directory has data about a person. The language and time zone of the person's own client take precedence over
/// it.
/// </summary>
/// <param name="Name">Their full name.</param>
/// <param name="Language">BCP 47 tag, or null.</param>
/// <param name="TimeZone">IANA or Windows id, or null.</param>
public record DirectoryUpdated(string Name, string? Language, string? TimeZone) : PersonEvent
{
    /// <summary>Their e-mail address in the directory.</summary>
    public string? Email { get; init; }

    /// <summary>
    /// Their accounts on the platforms, as in <see cref="Sender.Account"/>: the bot can use them to write to a person
    /// who has never written to it.
    /// </summary>
    public ImmutableArray<string> Accounts { get; init; } = [];
}
