namespace MentorBot.Slack.Protocol;

/// <summary>
/// Slack's profile of a person. See <see href="https://docs.slack.dev/reference/methods/users.info"/>.
/// </summary>
internal sealed record UserInfo
{
    /// <summary>Stands for a person about whom Slack refuses to say anything.</summary>
    public static UserInfo Unknown { get; } = new();

    /// <summary>The handle.</summary>
    public string? Name { get; init; }

    /// <summary>The full name.</summary>
    public string? RealName { get; init; }

    /// <summary>IANA id of the time zone; null for Slackbot.</summary>
    public string? Tz { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public string? Locale { get; init; }

    /// <summary>Whether Slack has verified the person's e-mail address.</summary>
    public bool? IsEmailConfirmed { get; init; }

    /// <summary>Whether the user is a bot. For Slackbot this is false, although it is one.</summary>
    public bool? IsBot { get; init; }

    /// <summary>Whether the account is deactivated.</summary>
    public bool? Deleted { get; init; }

    /// <summary>Whether the person is a guest in several channels.</summary>
    public bool? IsRestricted { get; init; }

    /// <summary>Whether the person is a guest in one channel.</summary>
    public bool? IsUltraRestricted { get; init; }

    /// <summary>Whether the person is from another workspace and in no shared channel that the bot sees.</summary>
    public bool? IsStranger { get; init; }

    /// <summary>
    /// The person's workspace. In a shared channel it may be another one than the bot's, without <c>is_stranger</c>.
    /// </summary>
    public string? TeamId { get; init; }

    /// <summary>The profile that the person filled in.</summary>
    public UserProfile? Profile { get; init; }

    /// <summary>
    /// The name to address the person by: their display name, otherwise their full name or handle.
    /// </summary>
    public string? NameToShow =>
        new[]
        {
            Profile?.DisplayName, Profile?.RealName, RealName, Name,
        }.FirstOrDefault(static name => !string.IsNullOrWhiteSpace(name));

    /// <summary>
    /// The e-mail address, if Slack has verified it and the person is a full member of that workspace; null otherwise.
    /// </summary>
    public string? ConfirmedEmail(string team) =>
        IsEmailConfirmed is true && IsFullMember(team) && !string.IsNullOrWhiteSpace(Profile?.Email)
            ? Profile.Email.Trim()
            : null;

    private bool IsFullMember(string team) =>
        IsBot is not true && Deleted is not true && IsRestricted is not true && IsUltraRestricted is not true
            && IsStranger is not true
        && (TeamId is null || TeamId == team);
}

/// <summary>The profile that a person filled in.</summary>
internal sealed record UserProfile
{
    /// <summary>The display name; often empty.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The full name.</summary>
    public string? RealName { get; init; }

    /// <summary>Absent if the bot may not read it (scope <c>users:read.email</c>).</summary>
    public string? Email { get; init; }
}

/// <summary>The answer to <c>users.info</c>.</summary>
internal sealed record UserInfoAnswer
{
    /// <summary>The person who was looked up.</summary>
    public UserInfo? User { get; init; }
}
