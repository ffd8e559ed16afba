namespace MentorBot.Delivery;

internal static partial class DeliveryLog
{
    [LoggerMessage(1, LogLevel.Warning, "A message could not be sent on {Channel} while nothing could be saved.")]
    public static partial void UnsavedNotSent(ILogger log, string channel);

    [LoggerMessage(
        2, LogLevel.Information, "A message for {Channel} is left to another host, or to the next start: stopping.")]
    public static partial void LeftBehind(ILogger log, string channel);

    [LoggerMessage(
        3, LogLevel.Error, "Sending on {Channel} failed with {Fault}; the message stays in the outbox. {Stack}")]
    public static partial void Faulted(ILogger log, string channel, string fault, string? stack);

    [LoggerMessage(4, LogLevel.Debug, "{Channel} asks to wait after attempt {Attempt}: {Reason}")]
    public static partial void Waits(ILogger log, string channel, int attempt, string reason);

    [LoggerMessage(5, LogLevel.Warning, "A message for {Channel} is a dead letter: {Reason}")]
    public static partial void DeadLetter(ILogger log, string channel, string reason);

    [LoggerMessage(6, LogLevel.Information, "The row of a sent message was deleted already.")]
    public static partial void RowGone(ILogger log);

    [LoggerMessage(7, LogLevel.Warning, "The result of a delivery could not be saved (attempt {Attempt}).")]
    public static partial void StoreWaits(ILogger log, int attempt);

    [LoggerMessage(8, LogLevel.Information, "{Count} messages and letters that were left are taken up.")]
    public static partial void Recovered(ILogger log, int count);

    [LoggerMessage(10, LogLevel.Warning, "The outboxes could not be swept: {Fault}. The next sweep tries again.")]
    public static partial void NotSwept(ILogger log, string fault);

    [LoggerMessage(11, LogLevel.Error, "A row of the kind {Kind} that is to be sent cannot be read and is left there.")]
    public static partial void Unreadable(ILogger log, string kind);

    [LoggerMessage(
        12, LogLevel.Information,
        "The claims to messages could not be released ({Fault}); they expire on their own.")]
    public static partial void NotGivenBack(ILogger log, string fault);

    [LoggerMessage(13, LogLevel.Information, "A message for {Channel} is released and tried again at {Again}.")]
    public static partial void GivenBack(ILogger log, string channel, DateTimeOffset? again);

    [LoggerMessage(
        14, LogLevel.Warning, "It could not be saved that somebody cannot be reached on {Channel} ({Fault}).")]
    public static partial void NotNoted(ILogger log, string channel, string fault);

    [LoggerMessage(
        15, LogLevel.Warning, "The heartbeat of this host could not be written ({Fault}); the next one tries again.")]
    public static partial void NotBeaten(ILogger log, string fault);

    [LoggerMessage(
        9, LogLevel.Error, "Nothing could be saved, and the notice on {Channel} failed with {Fault}. {Stack}")]
    public static partial void UnsavedFaulted(ILogger log, string channel, string fault, string? stack);
}
