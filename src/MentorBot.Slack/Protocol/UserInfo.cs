namespace MentorBot.Slack.Protocol;

/// <summary>What Slack tells of a person. See <see href="https://docs.slack.dev/reference/methods/users.info"/>.</summary>
internal sealed record UserInfo
{
    /// <summary>Nothing is known.</summary>
    public static UserInfo Unknown { get; } = new();

    /// <summary>The handle.</summary>
    public string? Name { get; init; }

    /// <summary>The whole name.</summary>
    public string? RealName { get; init; }

    /// <summary>IANA id of the time zone; null for Slackbot.</summary>
    public string? Tz { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public string? Locale { get; init; }

    /// <summary>What the person says of themself.</summary>
    public UserProfile? Profile { get; init; }

    /// <summary>The name to address the person by: the one that they chose to be seen by, else their own.</summary>
    public string? NameToShow =>
        new[] { Profile?.DisplayName, Profile?.RealName, RealName, Name }.FirstOrDefault(static name => !string.IsNullOrWhiteSpace(name));
}

/// <summary>What a person says of themself.</summary>
internal sealed record UserProfile
{
    /// <summary>The name that they chose to be seen by; often empty.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The whole name.</summary>
    public string? RealName { get; init; }
}

/// <summary>The answer to <c>users.info</c>.</summary>
internal sealed record UserInfoAnswer
{
    /// <summary>Who was asked for.</summary>
    public UserInfo? User { get; init; }
}
