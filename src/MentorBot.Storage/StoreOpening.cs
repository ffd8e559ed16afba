namespace MentorBot.Storage;

/// <summary>The purpose for which a store is opened.</summary>
/// <param name="How">Who opens it.</param>
/// <param name="Tables">The tables of the program.</param>
public sealed record StoreOpening(Opening How, StoreTables Tables);

/// <summary>The tables that a program keeps in a store.</summary>
/// <param name="All">All of them. A store that creates its tables in advance creates these.</param>
/// <param name="Sign">A table that exists in every store that the program has worked with.</param>
public sealed record StoreTables(IReadOnlyList<string> All, string Sign);

/// <summary>Who opens a store.</summary>
public enum Opening
{
    /// <summary>The host, or a command that must not run beside one. The store is created if it is missing.</summary>
    Alone,

    /// <summary>A command that may run beside a host. The store is created if it is missing.</summary>
    Beside,

    /// <summary>A command that may run beside a host. The store must exist.</summary>
    Existing,
}
