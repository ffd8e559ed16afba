using static MentorBot.Conversation.Language.DateWordKind;

namespace MentorBot.Conversation.Language;

/// <summary>The day, the time and the length of time that words name.</summary>
internal sealed class SaidMoment
{
    private readonly DateWord[] _day;

    private SaidMoment(DateWord[] day) => _day = day;

    /// <summary>The time on the clock.</summary>
    public ClockTime? Clock { get; private init; }

    /// <summary>The part of the day.</summary>
    public DayPart? Part { get; private init; }

    /// <summary>The length from now on, in minutes; then there is nothing else.</summary>
    public int? Length { get; private init; }

    /// <summary>The distance of the time from universal time, in minutes.</summary>
    public int? Offset { get; private init; }

    /// <summary>Whether a day is named.</summary>
    public bool HasDay => _day.Length > 0;

    /// <summary>Whether the words are no more than "now".</summary>
    public bool IsNow => _day is [(Now, _)] && Clock is null && Part is null;

    /// <summary>Whether the words name no other day than today.</summary>
    public bool IsToday => _day is [] or [(Today or Now, _)];

    /// <summary>Reads words.</summary>
    /// <param name="said">All of them, with those that join others.</param>
    public static SaidMoment Of(ReadOnlySpan<DateWord> said)
    {
        DateWord[] words = SaidWords.WithoutNoise(said);
        if (LengthMeaning.Of(words) is { } length) return new([]) { Length = length };
        ClockTime? clock = ClockMeaning.Take(ref words);
        int? offset = clock is null ? null : TakeOffset(ref words);
        DayPart? part = DayPart.Take(ref words);
        if (words is [(Until, _), (Month, _)]) words[0] = new(Start);
        while (words is [{ Kind: At or Until or From }, .. var behind]) words = behind;
        return new(words) { Clock = clock, Part = part, Offset = offset };
    }

    /// <summary>The day; null where the words name none, or say something that is no part of a day.</summary>
    public DateOnly? Day(DateOnly today) => _day switch
    {
        [] => Part is { IsToday: true } ? today : null,
        _ => DateMeaning.Of(_day, today),
    };

    private static int? TakeOffset(ref DateWord[] words)
    {
        int at = Array.FindIndex(words, word => word.Kind is Utc or DateWordKind.Offset);
        if (at < 0) return null;
        int offset = words[at].Value;
        words = [.. words[..at], .. words[(at + 1)..]];
        return offset;
    }
}
