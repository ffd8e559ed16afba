namespace MentorBot.Identity;

/// <summary>The names of all tables.</summary>
public static class Tables
{
    /// <summary>One partition per person, with all their rows.</summary>
    public const string People = "People";

    /// <summary>One partition per account on a platform, with its owner.</summary>
    public const string Accounts = "Accounts";

    /// <summary>One partition per organisation, with its directory.</summary>
    public const string Organisation = "Organisation";

    /// <summary>The index of due messages and nudges, over all people.</summary>
    public const string Due = "Due";

    /// <summary>
    /// Data of the Development environment that belongs to no person: how far the people's clock was moved.
    /// </summary>
    public const string Sandbox = "Sandbox";

    /// <summary>All tables: what has to be copied when a store is moved to another.</summary>
    public static IReadOnlyList<string> All { get; } = [People, Accounts, Organisation, Due, Sandbox];
}
