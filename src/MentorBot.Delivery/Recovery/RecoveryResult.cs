namespace MentorBot.Delivery.Recovery;

/// <summary>What a look at somebody's outbox and letters came to.</summary>
/// <param name="Queued">How many rows were queued.</param>
/// <param name="Next">When to look for more; null where nothing is left.</param>
/// <param name="IsMore">More could go now than was queued.</param>
internal readonly record struct RecoveryResult(int Queued, DateTimeOffset? Next, bool IsMore)
{
    public RecoveryResult And(RecoveryResult other) => new(
        Queued + other.Queued,
        Next is { } next && !(next > other.Next) ? next : other.Next,
        IsMore || other.IsMore);
}
