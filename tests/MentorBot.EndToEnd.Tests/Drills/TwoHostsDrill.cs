using System.Diagnostics;

namespace MentorBot.EndToEnd.Tests.Drills;

/// <summary>
/// Two hosts on one store, each message of a person to either of them. Then one is killed, and the other sends what it
/// left.
/// </summary>
/// <param name="Messages">
/// How many messages each person says while there are two; they say as many to the one that is left.
/// </param>
/// <param name="People">How many people talk.</param>
/// <param name="Seed">What happens at random.</param>
internal sealed record TwoHostsDrill(int Messages, int People, int Seed)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    /// <summary>A claim of half a minute, a sweep, and a busy machine.</summary>
    private static readonly TimeSpan TakenUpWithin = TimeSpan.FromSeconds(60);

    public async Task<Outcome> RunAsync(DrillStore store, CancellationToken cancellationToken)
    {
        await using DrillPlatform platform = await DrillPlatform.StartAsync(cancellationToken);
        using Crowd crowd = new(platform, People, Seed);
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using Bot one = await store.StartHostAsync("one");
        await using Bot two = await store.StartHostAsync("two");
        crowd.Entrance.Open(one.Address);
        crowd.Entrance.Open(two.Address);
        Task talking = crowd.FindStateAsync(Messages * 2, Pause, CancellationToken.None, end.Token);
        try
        {
            await crowd.UntilAcknowledgedAsync(Messages * People, cancellationToken);
            Kill kill = await Kill.OfAsync(two);
            crowd.Entrance.Close(two.Address);
            await talking.WaitAsync(ProgramProcess.Patience * 2, cancellationToken);
            Census census = await crowd.SettleAsync(store, cancellationToken);
            TimeSpan left = TakenUpAfter(crowd, kill);
            string[] figures =
            [
                $"{People} people; what the dead host had left was out {left.TotalSeconds:0.0} s after its end",
            ];
            string[] faults = left > TakenUpWithin
                ? [$"What the dead host had left came {left.TotalSeconds:0} s after its end."]
                : [];
            return Outcome.Of(
                $"two hosts on {store.Name}", Tally.Of(crowd.People, census.Goals, [kill]), census, figures, faults);
        }
        finally
        {
            await end.CancelAsync();
            await talking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>How long after the kill the last reply came to what had been taken before it.</summary>
    private static TimeSpan TakenUpAfter(Crowd crowd, Kill kill)
    {
        long latest = kill.End;
        foreach (DrillPerson person in crowd.People)
        {
            int before = person.Said.Count(said => said.At < kill.Begin);
            long last =
                person.Heard.All.DistinctBy(taken => taken.Body).Take(before).Select(taken => taken.At).LastOrDefault();
            latest = Math.Max(latest, last);
        }

        return Stopwatch.GetElapsedTime(kill.End, latest);
    }
}
