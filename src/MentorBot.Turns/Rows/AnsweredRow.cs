namespace MentorBot.Turns.Rows;

/// <summary>The answer to a question whose card may still be on somebody's screen.</summary>
internal sealed record AnsweredRow(string Dialog, DateTimeOffset At, string Quote)
{
    public static readonly RowKind<AnsweredRow> Kind = new("answered", 1);
}
