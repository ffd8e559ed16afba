namespace MentorBot.Turns.Events;

/// <summary>
/// Somebody the person has had contact with asked to be forgotten. Their name and id must be removed from the
/// person's rows.
/// </summary>
/// <param name="Who">The person who left.</param>
public sealed record ColleagueLeft(PersonId Who) : PersonEvent;

/// <summary>Somebody the person has had contact with was known under two ids, which have been merged.</summary>
/// <param name="From">The id that is no longer used.</param>
/// <param name="To">The id that they have from now on.</param>
public sealed record ColleagueMoved(PersonId From, PersonId To) : PersonEvent;
