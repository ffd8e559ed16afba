namespace MentorBot.Turns.Events;

/// <summary>
/// Rows of another record of this person, whose two records are being merged. Where both have the same row, the row of
/// this person stays, unless the feature merges the two.
/// </summary>
/// <param name="From">The id under which they were known as well.</param>
/// <param name="Rows">Some of the rows of that id.</param>
/// <param name="State">The state of that id.</param>
internal sealed record AccountMerged(PersonId From, IReadOnlyList<StoredRow> Rows, PersonState State) : PersonEvent;
