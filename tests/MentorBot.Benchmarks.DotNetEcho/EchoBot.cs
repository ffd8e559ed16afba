using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MentorBot.Benchmarks.DotNetEcho;

/// <summary>Says back what was said.</summary>
internal sealed class EchoBot : ActivityHandler
{
    protected override Task OnMessageActivityAsync(
        ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(MessageFactory.Text($"echo: {turnContext.Activity.Text}"), cancellationToken);
}
