namespace MentorBot.Delivery.Recovery;

/// <summary>The result of checking a person's outbox and letters.</summary>
/// <param name="Queued">How many rows were queued.</param>
/// <param name="Next">When to check again; null where nothing is left.</param>
/// <param name="IsMore">Whether more rows could be sent now than were queued.</param>
internal readonly record struct RecoveryResult(int Queued, DateTimeOffset? Next, bool IsMore)
{
    public RecoveryResult And(RecoveryResult other) => new(
        Queued + other.Queued,
        Next is { } next && !(next > other.Next) ? next : other.Next,
        IsMore || other.IsMore);
}
