using System.Diagnostics;

namespace MentorBot.EndToEnd.Tests.Drills;

/// <summary>A message that came once more.</summary>
/// <param name="Before">How it came before.</param>
/// <param name="Next">What came in the conversation behind that, another message; null where nothing did.</param>
/// <param name="Again">How it came again.</param>
internal sealed record Repeat(Taken Before, Taken? Next, Taken Again)
{
    public static IEnumerable<Repeat> Of(IReadOnlyList<Taken> heard)
    {
        for (int place = 0; place < heard.Count; place++)
        {
            Taken again = heard[place];
            int before = place - 1;
            while (before >= 0 && heard[before].Body != again.Body) before--;
            if (before >= 0)
                yield return new Repeat(
                    heard[before], heard.Skip(before + 1).FirstOrDefault(one => one.Body != again.Body), again);
        }
    }

    /// <summary>
    /// The bot could not know that it had arrived: its answer was lost, or a host was killed meanwhile.
    /// </summary>
    public bool IsExcusedBy(IEnumerable<Kill> kills) =>
        Before.PlatformBehaviour == PlatformBehaviour.AnswerLost || kills.Any(MayBeOf);

    /// <summary>
    /// How long it had been with the platform when the first kill came that may be the reason; nothing where there is
    /// none.
    /// </summary>
    public TimeSpan InFlightAt(IEnumerable<Kill> kills) =>
        kills.Where(MayBeOf)
            .Select(kill => kill.Begin > Before.At ? Stopwatch.GetElapsedTime(Before.At, kill.Begin) : TimeSpan.Zero)
            .FirstOrDefault();

    /// <summary>
    /// At the kill it was the last of its conversation that the platform had taken: all that came earlier had been
    /// written down.
    /// </summary>
    private bool MayBeOf(Kill kill) =>
        kill.Follows(Before) && Again.At >= kill.Begin && (Next is null || Next.At >= kill.Begin);
}
