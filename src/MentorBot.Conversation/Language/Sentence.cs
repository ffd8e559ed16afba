namespace MentorBot.Conversation.Language;

/// <summary>A sentence as one language reads it.</summary>
/// <param name="text">The sentence.</param>
/// <param name="chunks">Its words.</param>
/// <param name="said">What each says about a day or a time; null where it says nothing.</param>
/// <param name="isOwn">Whether it is the person's own language.</param>
internal sealed class Sentence(string text, List<TypedChunk> chunks, DateWord?[] said, bool isOwn)
{
    private const string Marks = ".:;,!?)";

    private static readonly char[] Around = [' ', '\t', '\r', '\n', ',', ';', ':', '.', '!', '?', '-', '–', '—'];

    public int Length => said.Length;

    public bool IsOwn => isOwn;

    /// <summary>What a word says; null where it says nothing, or there is none.</summary>
    public DateWord? this[int at] => at >= 0 && at < said.Length ? said[at] : null;

    public bool IsInDigits(int at) => chunks[at].IsNumeric;

    /// <summary>The words of a run; none of them says nothing.</summary>
    public DateWord[] Words(int start, int end) => [.. said[start..end].OfType<DateWord>()];

    /// <summary>Whether a word ends there, not only a part of one ("team/friday").</summary>
    public bool IsBetweenWords(int at) =>
        at == 0 || at == chunks.Count || chunks[at].Start >= chunks[at - 1].End;

    /// <summary>
    /// Whether the sentence, or a part of it that a punctuation mark closes, ends with a word. A point behind a number
    /// may belong to the number.
    /// </summary>
    public bool IsClosedBehind(int at)
    {
        if (at + 1 == chunks.Count) return true;
        int end = chunks[at].End;
        bool inside = Marks.Contains(text[end - 1], StringComparison.Ordinal)
            && !(chunks[at].IsNumeric && text[end - 1] == '.');
        return inside || Marks.Contains(text[end], StringComparison.Ordinal);
    }

    public string Before(int start) => text[..chunks[start].Start].Trim().TrimEnd(Around);

    public string After(int end) => text[chunks[end - 1].End..].TrimStart(Around).Trim();
}
