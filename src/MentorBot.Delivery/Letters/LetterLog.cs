namespace MentorBot.Delivery.Letters;

internal static partial class LetterLog
{
    [LoggerMessage(50, LogLevel.Information, "A letter is left to another host, or to the next start: stopping.")]
    public static partial void LeftBehind(ILogger log);

    [LoggerMessage(51, LogLevel.Error, "Delivering a letter failed with {Fault}; it is tried again. {Stack}")]
    public static partial void Faulted(ILogger log, string fault, string? stack);

    [LoggerMessage(52, LogLevel.Debug, "A letter was not delivered (attempt {Attempt}): the store saved nothing.")]
    public static partial void Waits(ILogger log, int attempt);

    [LoggerMessage(53, LogLevel.Error, "A letter of the kind {What} is a dead letter: {Reason}")]
    public static partial void DeadLetter(ILogger log, string what, string reason);

    [LoggerMessage(
        54, LogLevel.Warning, "A feature failed on a letter (failure {Failures}): {Reason}. It is tried again later.")]
    public static partial void Failed(ILogger log, int failures, string reason);
}
