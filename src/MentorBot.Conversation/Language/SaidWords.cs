using static MentorBot.Conversation.Language.DateWordKind;

namespace MentorBot.Conversation.Language;

/// <summary>Leaves out the words that join others, as far as they say nothing about a day or a time.</summary>
internal static class SaidWords
{
    /// <summary>The words that count. "in" and "for" stay as <see cref="In"/>, and only before a length.</summary>
    public static DateWord[] WithoutNoise(ReadOnlySpan<DateWord> said)
    {
        List<DateWord> kept = [];
        for (int at = 0; at < said.Length; at++)
        {
            DateWord word = said[at];
            DateWordKind before = at > 0 ? said[at - 1].Kind : Joining;
            if (word.Kind is In or For && IsLength(said[(at + 1)..])) kept.Add(new(In));
            else if (word.Kind is Couple && kept is [.., { Kind: Number }]) kept[^1] = new(Number, 2);
            else if (word.Kind is Number && before is Articles or OnThe) kept.Add(new(DayOfMonth, word.Value));
            else if (word.Kind is DayOfMonth && before is At) kept.Add(word with { Kind = Number });
            else if (IsPartOfDay(word.Kind)) kept.Add(word with { Bare = word.Bare && !HasArticle(said[..at]) });
            else if (!IsLeftOut(word.Kind) && !IsOfLength(word.Kind, kept)) kept.Add(word);
        }

        return [.. kept];
    }

    public static bool IsUnit(DateWordKind kind) => kind is >= Days and <= Years;

    public static bool IsPartOfDay(DateWordKind kind) => kind is >= Morning and <= Lunch;

    /// <summary>Whether words begin with a length of time, behind articles.</summary>
    private static bool IsLength(ReadOnlySpan<DateWord> said)
    {
        while (said is [{ IsNoise: true }, .. var behind]) said = behind;
        if (said is [(HalfOf or OneAndHalf or HoursInMinutes, _), ..]) return true;
        if (said is not [(Number, _), .. var measure]) return false;
        while (measure is [{ IsNoise: true }, .. var behind]) measure = behind;
        return measure is [(var next, _), ..]
            && (IsUnit(next) || next is (>= HalfOf and <= Minutes) or Number or Couple);
    }

    /// <summary>"in two weeks' time".</summary>
    private static bool IsOfLength(DateWordKind kind, List<DateWord> kept) =>
        kind is Time && kept is [.., var unit] && IsUnit(unit.Kind);

    private static bool HasArticle(ReadOnlySpan<DateWord> before) =>
        before is [.., (OnThe or In, _)] or [.., (In, _), (Articles, _)];

    private static bool IsLeftOut(DateWordKind kind) =>
        kind is Articles or OnThe or Prepositions or In or For or Please or And;
}
