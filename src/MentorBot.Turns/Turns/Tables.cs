namespace MentorBot.Turns;

/// <summary>The tables that the engine keeps.</summary>
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
}
