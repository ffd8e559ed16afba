namespace MentorBot.Slack.Protocol;

/// <summary>
/// What Slack tells of a person. See <see href="https://docs.slack.dev/reference/methods/users.info"/>.
/// </summary>
internal sealed record UserInfo
{
    /// <summary>Nothing is known, and Slack will not say more.</summary>
    public static UserInfo Unknown { get; } = new();

    /// <summary>The handle.</summary>
    public string? Name { get; init; }

    /// <summary>The whole name.</summary>
    public string? RealName { get; init; }

    /// <summary>IANA id of the time zone; null for Slackbot.</summary>
    public string? Tz { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public string? Locale { get; init; }

    /// <summary>Slack has seen that the person reads what is sent to their e-mail address.</summary>
    public bool? IsEmailConfirmed { get; init; }

    /// <summary>No person. Slackbot, which is none either, says false here.</summary>
    public bool? IsBot { get; init; }

    /// <summary>No longer there.</summary>
    public bool? Deleted { get; init; }

    /// <summary>A guest in several channels.</summary>
    public bool? IsRestricted { get; init; }

    /// <summary>A guest in one channel.</summary>
    public bool? IsUltraRestricted { get; init; }

    /// <summary>Of another workspace, and in no shared channel that the bot sees.</summary>
    public bool? IsStranger { get; init; }

    /// <summary>
    /// The workspace that the person is of. Somebody in a shared channel may be of another, and is no stranger then.
    /// </summary>
    public string? TeamId { get; init; }

    /// <summary>What the person says of themself.</summary>
    public UserProfile? Profile { get; init; }

    /// <summary>The name to address the person by: the one that they chose to be seen by, else their own.</summary>
    public string? NameToShow =>
        new[]
        {
            Profile?.DisplayName, Profile?.RealName, RealName, Name,
        }.FirstOrDefault(static name => !string.IsNullOrWhiteSpace(name));

    /// <summary>
    /// The e-mail address, where Slack vouches for it and the person is a full member of that workspace; null
    /// otherwise.
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

/// <summary>What a person says of themself.</summary>
internal sealed record UserProfile
{
    /// <summary>The name that they chose to be seen by; often empty.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The whole name.</summary>
    public string? RealName { get; init; }

    /// <summary>Absent where the bot may not read it (scope <c>users:read.email</c>).</summary>
    public string? Email { get; init; }
}

/// <summary>The answer to <c>users.info</c>.</summary>
internal sealed record UserInfoAnswer
{
    /// <summary>Who was asked for.</summary>
    public UserInfo? User { get; init; }
}
