using System.Security.Cryptography;
using MentorBot.Conversation.Dialogs;

namespace MentorBot.Turns.Rows;

/// <summary>
/// A turn that failed: what an engineer needs to find out why. No message of the exception, which may hold somebody's
/// words.
/// </summary>
internal sealed record FailureRow(string Reference, DateTimeOffset At, string Fault, string? Stack)
{
    public static readonly RowKind<FailureRow> Kind = new("failure", 1);

    /// <summary>Letters and digits that are not taken for one another when read out.</summary>
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static FailureRow Of(Exception fault, DateTimeOffset now) =>
        new(RandomNumberGenerator.GetString(Alphabet, 4), now, fault.GetType().FullName!, fault.StackTrace);
}
