using static MentorBot.Conversation.Language.DateWordKind;

namespace MentorBot.Conversation.Language;

/// <summary>A part of the day ("afternoon", "after lunch", "EOD").</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Hour">When it is, where nothing else is said.</param>
/// <param name="StandsAlone">Whether it is a time without a day; "morning" alone is a greeting.</param>
/// <param name="IsToday">Whether it says that it is today's.</param>
internal readonly record struct DayPart(DateWordKind Kind, int Hour, bool StandsAlone, bool IsToday)
{
    private const int LunchIsOver = 13;
    private const int EndOfWork = 17;

    /// <summary>Whether it is in the second half of the day.</summary>
    public bool IsLate => Kind is Afternoon or Evening or Night or Tonight;

    /// <summary>Takes the words of the first part of a day out of others; null where there is none.</summary>
    public static DayPart? Take(ref DateWord[] said)
    {
        for (int at = 0; at < said.Length; at++)
        {
            if (PartAt(said, at) is not { } part) continue;
            int length = said[at].Kind is End ? 2 : 1;
            int start = at;
            if (part.Kind is Noon or Lunch && at > 0 && said[at - 1].Kind is After)
            {
                start--;
                part = new(Afternoon, LunchIsOver, StandsAlone: true, IsToday: false);
            }

            while (start > 0 && said[start - 1].Kind is This or DateWordKind.At or Until or From)
            {
                start--;
                part = part with { StandsAlone = true, IsToday = part.IsToday || said[start].Kind is This };
            }

            said = [.. said[..start], .. said[(at + length)..]];
            return part;
        }

        return null;
    }

    private static DayPart? PartAt(DateWord[] said, int at)
    {
        DateWord word = said[at];
        bool alone = !word.Bare;
        return word.Kind switch
        {
            Morning => new(Morning, 9, alone, false),
            Noon => new(Noon, 12, true, false),
            Afternoon => new(Afternoon, 15, alone, false),
            Evening => new(Evening, 18, alone, false),
            Night => new(Night, 20, alone, false),
            Tonight => new(Tonight, 20, true, true),
            Midnight => new(Midnight, 24, true, false),
            Lunch => new(Lunch, 12, alone, false),
            EndOfDay => new(EndOfDay, EndOfWork, true, true),
            End when at + 1 < said.Length && said[at + 1].Kind is Days => new(EndOfDay, EndOfWork, true, true),

            // German "Morgen" is "morning" behind a day: "heute Morgen", "Freitag morgen".
            Tomorrow when at > 0 && said[at - 1].Kind is Today or Weekday or DayAfterTomorrow or Tomorrow =>
                new(Morning, 9, true, false),
            _ => null,
        };
    }
}
