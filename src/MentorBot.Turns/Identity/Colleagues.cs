using MentorBot.Conversation.Messages;

namespace MentorBot.Turns;

/// <summary>Somebody whom the person has had to do with asked to be forgotten: their name and what they are called by go from the person's rows.</summary>
/// <param name="Who">Who they were.</param>
public sealed record ColleagueLeft(PersonId Who) : PersonEvent;

/// <summary>Somebody whom the person has to do with was known twice, and is one from now on.</summary>
/// <param name="From">Whom they were known as, too.</param>
/// <param name="To">Who they are.</param>
public sealed record ColleagueMoved(PersonId From, PersonId To) : PersonEvent;

/// <summary>Rows of somebody who turned out to be this person. Where both have a row the person's own stays, unless the room merges them.</summary>
/// <param name="From">Whom they were known as, too.</param>
/// <param name="Rows">Some of their rows.</param>
/// <param name="Talk">What was known of them.</param>
internal sealed record Joined(PersonId From, IReadOnlyList<Storage.StoredRow> Rows, Talk Talk) : PersonEvent;
