namespace MentorBot.Turns.Rows;

/// <summary>
/// The last text that was not understood, until the person says by a button what they meant with it.
/// </summary>
internal sealed record UnclearRow(string Text, DateTimeOffset At)
{
    public static readonly RowKind<UnclearRow> Kind = new("unclear", 1);
}
