using Microsoft.Extensions.Logging;

namespace MentorBot.Turns.Execution;

internal static partial class TurnLog
{
    [LoggerMessage(20, LogLevel.Error, "A turn could not be saved: {Fault}.")]
    public static partial void NotSaved(ILogger log, string fault);

    [LoggerMessage(
        21, LogLevel.Debug, "A turn conflicted with another of the same person and is run again (attempt {Attempt}).")]
    public static partial void DoneAgain(ILogger log, int attempt);

    [LoggerMessage(22, LogLevel.Error, "A turn failed (ref {Reference}) with {Fault}. {Stack}")]
    public static partial void Failed(ILogger log, string reference, string fault, string? stack);

    [LoggerMessage(23, LogLevel.Debug, "An event was redelivered and is not handled again.")]
    public static partial void Redelivered(ILogger log);
}
