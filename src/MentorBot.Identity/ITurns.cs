using MentorBot.Conversation.Messages;

namespace MentorBot.Identity;

/// <summary>
/// Takes the events of a known person that do not come from a channel: letters, nudges, data of the directory.
/// </summary>
public interface ITurns
{
    /// <summary>Handles the event: when this returns, all its effects are committed.</summary>
    /// <exception cref="NotSavedException">Nothing was committed.</exception>
    /// <exception cref="LetterFailedException">
    /// A feature failed on a letter. The failure is recorded, and the letter is not handled.
    /// </exception>
    Task HappenAsync(PersonId person, PersonEvent happened, CancellationToken cancellationToken);
}

/// <summary>A feature failed on a letter.</summary>
public sealed class LetterFailedException(string fault) : Exception($"A letter's handler failed with {fault}.");
