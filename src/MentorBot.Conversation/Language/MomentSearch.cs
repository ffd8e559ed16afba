using static MentorBot.Conversation.Language.DateWordKind;

namespace MentorBot.Conversation.Language;

/// <summary>Finds the words of a sentence that are a moment.</summary>
internal sealed class MomentSearch(MomentMeaning meaning)
{
    private const int MostWords = 12;

    private Run? _best;

    /// <summary>The longest run of words that is a moment; the last that "until" leads comes before it.</summary>
    public FoundMoment? In(string text, NumericDate numeric, CultureInfo own)
    {
        List<TypedChunk> chunks = TypedChunks.Of(text);
        foreach (CultureInfo language in Languages.OwnFirst(own))
        {
            DateWord?[] said = DateWords.In(language).Read(chunks, numeric, Slips.InLongWords);
            ReadRanges(said);
            Search(new(text, chunks, said, language == Languages.Of(own)));
        }

        return _best is { } run
            ? new(run.Moment, run.HasTime, run.Sentence.Before(run.Start), run.Sentence.After(run.End))
            : null;
    }

    /// <summary>"from 3 Dec to 12 Dec": there, "to" is "until".</summary>
    private static void ReadRanges(DateWord?[] said)
    {
        bool from = false;
        for (int at = 0; at < said.Length; at++)
        {
            if (from && said[at]?.Kind is To) said[at] = new(Until);
            from |= said[at]?.Kind is From;
        }
    }

    private void Search(Sentence sentence)
    {
        int start = 0;
        while (start < sentence.Length)
        {
            int end = start;
            while (sentence[end] is not null) end++;
            if (end > start) Search(sentence, start, end);
            start = end + 1;
        }
    }

    private void Search(Sentence sentence, int first, int last)
    {
        for (int length = Math.Min(MostWords, last - first); length > 0; length--)
        {
            for (int start = first; start + length <= last; start++)
            {
                bool isEnd = sentence[start]?.Kind is Until;
                if (IsBetter(isEnd, length, start) && MomentDoubt.IsWhole(sentence, start, start + length))
                    Try(sentence, start, start + length, isEnd);
            }
        }
    }

    private void Try(Sentence sentence, int start, int end, bool isEnd)
    {
        DateWord[] words = sentence.Words(start, end);
        if (meaning.Of(SaidMoment.Of(words)) is not ({ } moment, var hasTime)) return;
        if (MomentDoubt.IsLikely(sentence, start, end, words))
            _best = new(sentence, start, end, isEnd, moment, hasTime);
    }

    private bool IsBetter(bool isEnd, int length, int start) =>
        _best is not { } best || (isEnd, best.IsEnd) switch
        {
            (true, true) => start > best.Start || (start == best.Start && start + length > best.End),
            (false, false) => length > best.End - best.Start,
            _ => isEnd,
        };

    private sealed record Run(Sentence Sentence, int Start, int End, bool IsEnd, DateTime Moment, bool HasTime);
}
