namespace MentorBot.EndToEnd.Tests.Drills;

/// <summary>What came of all that was taken.</summary>
internal sealed record Tally
{
    /// <summary>Messages of people that were taken.</summary>
    public int Acknowledged { get; init; }

    /// <summary>Those of them that had to be brought more than once.</summary>
    public int BroughtAgain { get; init; }

    /// <summary>Acknowledged messages whose reply never came, and goals that were set and are not there.</summary>
    public int Lost { get; init; }

    /// <summary>Goals that are there more than once, or that nobody set.</summary>
    public int WorkedTwice { get; init; }

    /// <summary>Replies that came behind the reply to a later message.</summary>
    public int OutOfOrder { get; init; }

    /// <summary>Messages that reply to nothing.</summary>
    public int Unasked { get; init; }

    /// <summary>Messages that came once more.</summary>
    public int Repeated { get; init; }

    /// <summary>Those of them for which neither a kill nor a lost answer can be the reason.</summary>
    public int Unexcused { get; init; }

    /// <summary>
    /// How long before a kill the last of those was taken that came once more because of it, at most.
    /// </summary>
    public TimeSpan InFlight { get; init; }

    public static Tally Of(
        IEnumerable<DrillPerson> people, IReadOnlyDictionary<string, int> goals, IReadOnlyCollection<Kill> kills)
    {
        List<DrillPerson> all = [.. people];
        HashSet<string> set =
        [
            .. all.SelectMany(person => person.Said).Select(said => said.Step.Sets).OfType<string>(),
        ];
        Tally tally = new()
        {
            Lost = set.Count(title => !goals.ContainsKey(title)),
            WorkedTwice = goals.Sum(goal => set.Contains(goal.Key) ? goal.Value - 1 : goal.Value),
        };
        return all.Aggregate(tally, (sum, person) => sum.With(person, kills));
    }

    /// <summary>Sentences about what must not be.</summary>
    public IEnumerable<string> Faults()
    {
        if (Lost > 0) yield return $"{Lost} acknowledged messages have no reply or left no goal.";
        if (WorkedTwice > 0) yield return $"{WorkedTwice} goals were set twice.";
        if (OutOfOrder > 0) yield return $"{OutOfOrder} replies came out of order.";
        if (Unasked > 0) yield return $"{Unasked} messages reply to nothing.";
        if (Unexcused > 0)
            yield return $"{Unexcused} of {Repeated} repeated messages were neither in flight at a kill nor was "
                + "their answer lost.";
    }

    public override string ToString() =>
        $"acknowledged {Acknowledged} (brought again {BroughtAgain}), lost {Lost}, worked twice {WorkedTwice}, out "
            + $"of order {OutOfOrder}, "
        + $"unasked {Unasked}, repeated {Repeated} (in flight for {InFlight.TotalMilliseconds:0} ms at most, without "
        + $"an excuse {Unexcused})";

    private Tally With(DrillPerson person, IReadOnlyCollection<Kill> kills)
    {
        IReadOnlyList<Taken> heard = person.Heard.All;
        List<Taken> different = [.. heard.DistinctBy(one => one.Body)];
        List<Repeat> repeats = [.. Repeat.Of(heard)];
        (int lost, int late, int unasked) = Compare(person.Said, different);
        return this with
        {
            Acknowledged = Acknowledged + person.Said.Count,
            BroughtAgain = BroughtAgain + person.Said.Count(said => said.Refusals.Count > 0),
            Lost = Lost + lost,
            OutOfOrder = OutOfOrder + late,
            Unasked = Unasked + unasked,
            Repeated = Repeated + repeats.Count,
            Unexcused = Unexcused + repeats.Count(repeat => !repeat.IsExcusedBy(kills)),
            InFlight = repeats.Select(repeat => repeat.InFlightAt(kills)).Append(InFlight).Max(),
        };
    }

    private static (int Lost, int Late, int Unasked) Compare(IEnumerable<Said> said, List<Taken> heard)
    {
        List<Taken> unasked = [];
        List<Step> unheard = [];
        int next = 0;
        foreach (Step step in said.Select(one => one.Step))
        {
            int found = heard.FindIndex(next, one => step.IsAnsweredBy(one.Text));
            if (found < 0)
            {
                unheard.Add(step);
                continue;
            }

            unasked.AddRange(heard[next..found]);
            next = found + 1;
        }

        unasked.AddRange(heard[next..]);
        int late = 0;
        foreach (Step step in unheard)
        {
            if (unasked.Find(one => step.IsAnsweredBy(one.Text)) is { } found && unasked.Remove(found)) late++;
        }

        return (unheard.Count - late, late, unasked.Count);
    }
}
