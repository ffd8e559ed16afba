using MentorBot.Conversation.Messages;
using MentorBot.Identity;
using MentorBot.Storage;

namespace MentorBot.Turns.Events;

/// <summary>
/// Rows of somebody who turned out to be this person. Where both have a row, the person's own stays, unless the
/// feature merges the two.
/// </summary>
/// <param name="From">Whom they were known as, too.</param>
/// <param name="Rows">Some of their rows.</param>
/// <param name="State">What was known of them.</param>
internal sealed record AccountMerged(PersonId From, IReadOnlyList<StoredRow> Rows, PersonState State) : PersonEvent;
