namespace MentorBot.Identity;

/// <summary>The tables there are.</summary>
public static class Tables
{
    /// <summary>One partition a person: all that is theirs.</summary>
    public const string People = "People";

    /// <summary>One partition an account on a platform: whose it is.</summary>
    public const string Accounts = "Accounts";

    /// <summary>One partition an organisation: who is in its directory.</summary>
    public const string Organisation = "Organisation";

    /// <summary>What is due when, over all people.</summary>
    public const string Due = "Due";

    /// <summary>What Development keeps beside people: how far their clock was moved.</summary>
    public const string Sandbox = "Sandbox";

    /// <summary>All of them: what a store holds that is moved to another.</summary>
    public static IReadOnlyList<string> All { get; } = [People, Accounts, Organisation, Due, Sandbox];
}
