using System.Collections.Immutable;

namespace MentorBot.People;

/// <summary>How far an import is.</summary>
/// <param name="Told">Whether people are being told what the roster says; before that they are found or made.</param>
/// <param name="Done">With how many of them.</param>
/// <param name="All">How many there are.</param>
public readonly record struct RosterProgress(bool Told, int Done, int All);

/// <summary>What an import changed.</summary>
/// <param name="New">People of whom no roster spoke before.</param>
/// <param name="Changed">People of whom the roster says something else than before.</param>
/// <param name="Unchanged">People of whom it says the same.</param>
/// <param name="Left">
/// What could not be brought in: an account that is another person's and stays so, whoever asked to be forgotten.
/// </param>
public sealed record RosterOutcome(int New, int Changed, int Unchanged, ImmutableArray<RosterProblem> Left)
{
    /// <summary>How many addresses the directory has of which the roster does not speak.</summary>
    public int Absent { get; init; }
}
