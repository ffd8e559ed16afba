namespace MentorBot.Slack;

/// <summary>The bot's tokens, one for each workspace that it is installed in.</summary>
public interface ISlackTokens
{
    /// <summary>The token for what is sent to that workspace; null where the bot is not installed there.</summary>
    /// <param name="team">
    /// The workspace (<c>T…</c>), or for an installation of a whole organisation its id (<c>E…</c>).
    /// </param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<string?> FindAsync(string team, CancellationToken cancellationToken);

    /// <summary>
    /// The workspace removed the bot, or revoked its token: whatever is kept for it is to be forgotten. May be called
    /// more than once.
    /// </summary>
    /// <param name="team">The workspace.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="Conversation.Messages.NotSavedException">
    /// It could not be forgotten; the platform will say so again.
    /// </exception>
    Task ForgetAsync(string team, CancellationToken cancellationToken);
}
