namespace MentorBot.Slack;

/// <summary>The bot's tokens, one for each workspace that it is installed in.</summary>
public interface ISlackTokens
{
    /// <summary>The token for messages to that workspace; null if the bot is not installed there.</summary>
    /// <param name="team">
    /// The workspace (<c>T…</c>), or the organisation (<c>E…</c>) if the app is installed in a whole organisation.
    /// </param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<string?> FindAsync(string team, CancellationToken cancellationToken);

    /// <summary>
    /// Called when the workspace removed the bot or revoked its token: everything stored for it must be deleted. May be
    /// called more than once.
    /// </summary>
    /// <param name="team">The workspace.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="Conversation.Messages.NotSavedException">
    /// It could not be deleted; the platform will send the event again.
    /// </exception>
    Task ForgetAsync(string team, CancellationToken cancellationToken);
}
