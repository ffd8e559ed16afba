using MentorBot.Conversation.Messages;
using MentorBot.Identity;

namespace MentorBot.Turns.Events;

/// <summary>
/// Somebody whom the person has had to do with asked to be forgotten: their name and id are to go from the person's
/// rows.
/// </summary>
/// <param name="Who">Who they were.</param>
public sealed record ColleagueLeft(PersonId Who) : PersonEvent;

/// <summary>Somebody whom the person has to do with was known twice, and is one from now on.</summary>
/// <param name="From">Whom they were known as, too.</param>
/// <param name="To">Who they are.</param>
public sealed record ColleagueMoved(PersonId From, PersonId To) : PersonEvent;
