using MentorBot.Conversation.Language.Intents;

namespace MentorBot.Host;

/// <summary>Learns the examples of the intents while the program starts: nobody who types waits for it.</summary>
internal sealed class IntentPreparation : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.Run(IntentMatcher.Prepare, stoppingToken);
}
