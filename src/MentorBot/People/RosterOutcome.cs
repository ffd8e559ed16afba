namespace MentorBot.People;

/// <summary>The progress of an import.</summary>
/// <param name="Told">
/// Whether people are being told what the roster says; the phase before finds or creates them.
/// </param>
/// <param name="Done">How many people of this phase are done.</param>
/// <param name="All">How many people there are.</param>
public readonly record struct RosterProgress(bool Told, int Done, int All);

/// <summary>What an import changed.</summary>
/// <param name="New">People who were in no roster before.</param>
/// <param name="Changed">People that the roster has changes for.</param>
/// <param name="Unchanged">People that the roster has no changes for.</param>
/// <param name="Left">
/// What could not be imported: accounts that belong to another person and stay theirs, and people who asked to be
/// forgotten.
/// </param>
public sealed record RosterOutcome(int New, int Changed, int Unchanged, ImmutableArray<RosterProblem> Left)
{
    /// <summary>How many e-mail addresses of the directory are missing in the roster.</summary>
    public int Absent { get; init; }

    /// <summary>The people who are new or changed, in the order of the roster.</summary>
    public ImmutableArray<RosterChange> Changes { get; init; } = [];
}

/// <summary>What a line of a roster changes.</summary>
/// <param name="Line">The line.</param>
/// <param name="Fields">What of the person is different; empty where they are new.</param>
public sealed record RosterChange(RosterLine Line, ImmutableArray<string> Fields)
{
    /// <summary>Whether they were in no roster before.</summary>
    public bool IsNew => Fields.IsEmpty;
}
