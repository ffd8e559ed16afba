using MentorBot.Turns.Rows;

namespace MentorBot.Turns;

/// <summary>The letters that a turn writes to other people of the organisation.</summary>
public sealed class TurnLetters
{
    private readonly Turn _turn;
    private readonly RowCodec _codec;
    private readonly List<LetterRow> _letters = [];

    internal TurnLetters(Turn turn, RowCodec codec) => (_turn, _codec) = (turn, codec);

    /// <summary>The letters in the order of writing, not yet numbered.</summary>
    internal IReadOnlyList<LetterRow> Written => _letters;

    /// <summary>
    /// Writes a letter to another person. Letters arrive in that person's own turns
    /// (<see cref="Features.Routes.Letter"/>), in the order of writing.
    /// </summary>
    /// <exception cref="ArgumentException">The recipient is in another organisation.</exception>
    public void Post<T>(PersonId to, RowKind<T> kind, T facts) where T : class
    {
        ArgumentNullException.ThrowIfNull(kind);
        if (to.Org != _turn.Person.Org)
            throw new ArgumentException("Letters cannot be sent to another organisation.", nameof(to));
        _letters.Add(new LetterRow(0, to.Partition, kind.Name, _codec.ToElement(facts), _turn.Now));
    }
}
