using MentorBot.Identity;

namespace MentorBot.People;

/// <summary>The directory says who somebody is and whom they work with.</summary>
/// <param name="Name">Their whole name.</param>
/// <param name="Language">BCP 47 tag, or null.</param>
/// <param name="TimeZone">IANA or Windows id, or null.</param>
/// <param name="Circle">Whom they work with.</param>
public sealed record Enrolled(string Name, string? Language, string? TimeZone, Circle Circle)
    : DirectoryUpdated(Name, Language, TimeZone);
