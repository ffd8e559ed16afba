using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace MentorBot.Benchmarks.DotNetEcho;

/// <summary>The adapter, which logs what fails in a turn.</summary>
internal sealed class LoggingAdapter : CloudAdapter
{
    public LoggingAdapter(
        BotFrameworkAuthentication authentication, ILogger<LoggingAdapter> log) : base(authentication, log)
    {
        OnTurnError = (_, fault) =>
        {
            Console.Error.WriteLine(fault.Message);
            return Task.CompletedTask;
        };
    }
}
