using System.Security.Cryptography;

namespace MentorBot.Turns.Rows;

/// <summary>
/// A turn that failed: what an engineer needs to find the cause. Holds no exception message, which may contain what
/// somebody wrote.
/// </summary>
internal sealed record FailureRow(string Reference, DateTimeOffset At, string Fault, string? Stack)
{
    public static readonly RowKind<FailureRow> Kind = new("failure", 1);

    /// <summary>Letters and digits that are not mistaken for one another when read aloud.</summary>
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static FailureRow Of(Exception fault, DateTimeOffset now) =>
        new(RandomNumberGenerator.GetString(Alphabet, 4), now, fault.GetType().FullName!, fault.StackTrace);
}
