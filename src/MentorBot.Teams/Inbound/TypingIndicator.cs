using MentorBot.Teams.Sending;

namespace MentorBot.Teams.Inbound;

/// <summary>Shows that the bot is typing if the person has waited for a second.</summary>
internal sealed class TypingIndicator(TeamsConnector connector, TimeProvider clock)
{
    /// <summary>How long work may take before the indicator is shown.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(1);

    /// <summary>The result of the work. It does not depend on whether the indicator could be sent.</summary>
    public async Task<T> ShowWhileAsync<T>(
        Task<T> work, ConversationReference where, CancellationToken cancellationToken)
    {
        try
        {
            return await work.WaitAsync(Patience, clock, cancellationToken);
        }
        catch (TimeoutException) when (!work.IsCompleted)
        {
            using CancellationTokenSource done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            Task shown = ShowAsync(where, done.Token);
            try
            {
                return await work;
            }
            finally
            {
                await done.CancelAsync();
                await shown;
            }
        }
    }

    private async Task ShowAsync(ConversationReference where, CancellationToken cancellationToken)
    {
        try
        {
            await connector.TypingAsync(where, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The work was finished before the platform answered, so there is nothing left to show.
        }
    }
}
