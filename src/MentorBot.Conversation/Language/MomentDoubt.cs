using static MentorBot.Conversation.Language.DateWordKind;

namespace MentorBot.Conversation.Language;

/// <summary>Tells runs of words in a sentence that are a moment from such as only could be one.</summary>
internal static class MomentDoubt
{
    /// <summary>Whether a run begins and ends where a moment may.</summary>
    public static bool IsWhole(Sentence sentence, int start, int end)
    {
        DateWord last = sentence[end - 1]!.Value;
        if (last.IsNoise || last.Kind is To or After or Joining or Excluding) return false;
        if (sentence[start]!.Value.Kind is Please or And or To or Joining or Excluding or Time) return false;
        return HasShortLead(sentence, start) && sentence.IsBetweenWords(start) && sentence.IsBetweenWords(end);
    }

    /// <summary>Whether a run that could be a moment is one.</summary>
    public static bool IsLikely(Sentence sentence, int start, int end, DateWord[] words)
    {
        DateWord[] said = SaidWords.WithoutNoise(words);
        bool led = words[0].Kind is Prepositions or From or In or For or Until or DateWordKind.At;
        if (IsExcluded(sentence, start, end) || (!sentence.IsOwn && !led && said.All(IsDigits))) return false;
        return said switch
        {
            [(Weekday, _) { Bare: true }] => led && words[1].Kind is not Articles,
            [(Date, _) { Bare: true }] or [(Weeks, _), (Number, _)] or [(HalfOf, _), (Number, _)] => led,
            [(Month, _), (Number, _)] => led || Goes(sentence, end),
            [(DayOfMonth, _)] => words[0].IsNoise && Goes(sentence, end),
            [(DateWordKind.At or Until, _), (Number, _)] => Goes(sentence, end),
            [(Number, _), (To, _), (Number, _)] => led || !sentence.IsInDigits(start),
            [(Now, _)] => start == 0 || end == sentence.Length,
            [(In, _), ..] or [.., (Now, _)] => true,
            _ => !IsLength(said) || IsAllButACommand(sentence, start, end),
        };
    }

    /// <summary>"by the 12th", "bis um 9", but not "that at 9".</summary>
    private static bool HasShortLead(Sentence sentence, int start)
    {
        if (sentence[start] is not { IsNoise: true } first || sentence[start + 1] is not { IsNoise: true } second)
            return true;
        return (first.Kind is Until || second.Kind is Articles or OnThe)
            && first.Kind is not (Articles or OnThe)
            && sentence[start + 2] is not { IsNoise: true };
    }

    /// <summary>Whether a number can end there: "at 9 to call", but not "at 9 companies".</summary>
    private static bool Goes(Sentence sentence, int end) =>
        sentence.IsClosedBehind(end - 1)
        || sentence[end] is { IsNoise: true } or { Kind: To or Joining };

    /// <summary>"last friday", "every monday at 9", "two weeks ago".</summary>
    private static bool IsExcluded(Sentence sentence, int start, int end)
    {
        if (sentence[end] is { Kind: Excluding } && !sentence.IsClosedBehind(end - 1)) return true;
        for (int at = start - 1; sentence[at] is { } word && !sentence.IsClosedBehind(at); at--)
        {
            if (word.Kind is Excluding) return true;
        }

        return false;
    }

    /// <summary>"2 weeks", "pause 2 weeks".</summary>
    private static bool IsAllButACommand(Sentence sentence, int start, int end) => start switch
    {
        0 => end == sentence.Length || sentence[end] is { Kind: Please },
        1 => sentence[0] is null,
        _ => false,
    };

    private static bool IsLength(DateWord[] said) =>
        LengthMeaning.Of(said) is not null || (said is [(Number, _), (var unit, _)] && SaidWords.IsUnit(unit));

    private static bool IsDigits(DateWord word) => word.Kind is Number or DayOfMonth or Date;
}
