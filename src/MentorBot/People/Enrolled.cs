using MentorBot.Identity;

namespace MentorBot.People;

/// <summary>What the directory says of a person: their name, settings and circle.</summary>
/// <param name="Name">Their full name.</param>
/// <param name="Language">BCP 47 tag, or null.</param>
/// <param name="TimeZone">IANA or Windows id, or null.</param>
/// <param name="Circle">The people they work with.</param>
public sealed record Enrolled(string Name, string? Language, string? TimeZone, Circle Circle)
    : DirectoryUpdated(Name, Language, TimeZone);
