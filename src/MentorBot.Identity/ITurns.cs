using MentorBot.Conversation.Messages;

namespace MentorBot.Identity;

/// <summary>
/// Where it is brought to a known person what happens to them without a channel: a letter, a nudge, what the directory
/// says.
/// </summary>
public interface ITurns
{
    /// <summary>Works it: when this returns, everything that follows from it is committed.</summary>
    /// <exception cref="NotSavedException">Nothing was committed.</exception>
    /// <exception cref="LetterFailedException">
    /// A feature failed over a letter; that is recorded, and the letter is not worked.
    /// </exception>
    Task HappenAsync(PersonId person, PersonEvent happened, CancellationToken cancellationToken);
}

/// <summary>A feature failed over a letter.</summary>
public sealed class LetterFailedException(string fault) : Exception($"A letter's handler failed with {fault}.");
