namespace MentorBot.Teams.Protocol;

/// <summary>
/// Somebody who takes part in a conversation. See <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context"/>.
/// </summary>
/// <param name="Id">Unique in the channel (<c>29:…</c>).</param>
internal sealed record TeamsMember(string Id)
{
    /// <summary>The whole name.</summary>
    public string? Name { get; init; }

    /// <summary>The first name.</summary>
    public string? GivenName { get; init; }

    /// <summary>The family name.</summary>
    public string? Surname { get; init; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The name that the person signs in with.</summary>
    public string? UserPrincipalName { get; init; }

    /// <summary>The person's tenant.</summary>
    public string? TenantId { get; init; }

    /// <summary><c>user</c>, <c>guest</c>, <c>anonymous</c> …</summary>
    public string? UserRole { get; init; }

    /// <summary>The person's object id in Entra ID: some answers call it <c>objectId</c>, some <c>aadObjectId</c>.</summary>
    public string? AadObjectId
    {
        get => field ?? ObjectId;
        init;
    }

    /// <summary>The other name of <see cref="AadObjectId"/>.</summary>
    public string? ObjectId { get; init; }

    /// <summary>The name to address the member by; null where the platform told none.</summary>
    public string? NameToShow => string.IsNullOrWhiteSpace(Name) ? NullIfEmpty($"{GivenName} {Surname}".Trim()) : Name;

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}

/// <summary>One page of members.</summary>
internal sealed record PagedMembers
{
    /// <summary>The members of this page.</summary>
    public IReadOnlyList<TeamsMember>? Members { get; init; }

    /// <summary>Asks for the next page; null on the last one.</summary>
    public string? ContinuationToken { get; init; }
}
