namespace MentorBot.Storage;

/// <summary>What a store is opened for.</summary>
/// <param name="How">By whom.</param>
/// <param name="Tables">Which tables there are.</param>
public sealed record StoreOpening(Opening How, StoreTables Tables);

/// <summary>The tables that a program keeps in a store.</summary>
/// <param name="All">All of them. A store that makes its tables beforehand makes these.</param>
/// <param name="Sign">The one that is in every store that the program has worked with.</param>
public sealed record StoreTables(IReadOnlyList<string> All, string Sign);

/// <summary>Who opens a store.</summary>
public enum Opening
{
    /// <summary>The host, or whoever must not work beside one. The store is made where it is missing.</summary>
    Alone,

    /// <summary>A command that may work beside a host. The store is made where it is missing.</summary>
    Beside,

    /// <summary>A command that may work beside a host. The store must be there.</summary>
    Existing,
}
