using MentorBot.Conversation.Messages;
using MentorBot.Teams.Protocol;
using Microsoft.Extensions.Logging;

namespace MentorBot.Teams.Inbound;

/// <summary>An installation does not say who installed. Asking is worth a moment, and no more: a greeting without a name is a greeting.</summary>
internal sealed partial class NameLookup(TeamsConnector connector, TimeProvider clock, ILogger<NameLookup> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>The event with its sender's name, where one could be found.</summary>
    public async Task<InboundEvent> CompleteAsync(InboundEvent inbound, ConversationReference reference, CancellationToken cancellationToken)
    {
        if (inbound is not Installed || inbound.Sender.Name is not null || reference.User is null) return inbound;
        string? name = await FindAsync(reference, reference.User.Id, cancellationToken);
        return name is null ? inbound : inbound with { Sender = inbound.Sender with { Name = name } };
    }

    private async Task<string?> FindAsync(ConversationReference reference, string memberId, CancellationToken cancellationToken)
    {
        using CancellationTokenSource patience = new(Patience, clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return (await connector.FindMemberAsync(reference, memberId, either.Token))?.NameToShow;
        }
        catch (TeamsConnectorException e)
        {
            Failed(e.Outcome.GetType().Name);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            Late(Patience);
        }

        return null;
    }

    [LoggerMessage(LogLevel.Debug, "The name of whoever installed the bot could not be looked up: {Outcome}.")]
    private partial void Failed(string outcome);

    [LoggerMessage(LogLevel.Debug, "The name of whoever installed the bot was not told within {Patience}.")]
    private partial void Late(TimeSpan patience);
}
