using System.Diagnostics;
using System.Text.RegularExpressions;
using MentorBot.Storage.Tests.AzureTables;
using Microsoft.AspNetCore.Http;

namespace MentorBot.EndToEnd.Tests.Drills;

/// <summary>
/// The commit of a person's first turn is held back on its way to the store while the nudge that it schedules comes
/// due: another host, which finds the entry and no row behind it, must not take the entry away.
/// </summary>
internal sealed partial record LateCommitDrill(TimeSpan HeldBack, int Seed)
{
    private const string Call = "How was the week";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? _person;

    public async Task<Outcome> RunAsync(DrillStore store, CancellationToken cancellationToken)
    {
        await using DrillPlatform platform = await DrillPlatform.StartAsync(cancellationToken);
        using Crowd crowd = new(platform, 1, Seed);
        DrillPerson person = crowd.People[0];
        await using FlakyProxy proxy = await FlakyProxy.StartAsync(store.Azurite.Endpoint);
        await using Bot late = await store.StartHostAsync("one", proxy.Endpoint);
        await using Bot other = await store.StartHostAsync("two");
        proxy.Before = HoldAsync;
        crowd.Entrance.Open(late.Address);
        Task talking = crowd.FindStateAsync(1, TimeSpan.Zero, CancellationToken.None, cancellationToken);
        try
        {
            await _held.Task.WaitAsync(Patience, cancellationToken);
            using (HttpResponseMessage jump =
                await other.Http.PostAsync("/sandbox/clock/next", null, cancellationToken))
                jump.EnsureSuccessStatusCode();
            await Task.Delay(HeldBack, cancellationToken);
            int early = person.Said.Count + person.Heard.Different;
            _released.SetResult();
            long released = Stopwatch.GetTimestamp();
            await talking.WaitAsync(Patience, cancellationToken);
            await UntilAsync(() => person.Heard.All.Any(IsCall), cancellationToken);
            TimeSpan came =
                Stopwatch.GetElapsedTime(
                    released, person.Heard.All.Where(IsCall).Select(taken => taken.At).FirstOrDefault(released));
            Census census = await crowd.SettleAsync(store, cancellationToken);
            return Judge(store, person, census, early, came);
        }
        finally
        {
            _released.TrySetResult();
        }
    }

    private Outcome Judge(DrillStore store, DrillPerson person, Census census, int early, TimeSpan came)
    {
        int calls = person.Heard.All.Count(IsCall);
        List<string> faults = [];
        if (early > 0) faults.Add("The commit was not held back.");
        if (calls != 1) faults.Add($"The nudge came {calls} times.");
        if (!person.Said.Single().Step.IsAnsweredBy(person.Heard.All[0].Text))
            faults.Add("The late turn's reply did not come first.");
        if (person.Heard.All.Count != 2)
            faults.Add($"{person.Heard.All.Count} messages came instead of a reply and a nudge.");
        if (census.Leaving + census.Dead + census.Failures > 0) faults.Add("Something was left behind.");
        string figures =
            $"held back {HeldBack.TotalSeconds:0} s; the nudge came {calls} times, {came.TotalSeconds:0.0} s after "
                + "the release";
        return new Outcome($"late commit on {store.Name}", [figures], faults);
    }

    /// <summary>
    /// The first batch with a nudge, and whatever else is tried with its partition, waits until it is let go.
    /// </summary>
    private async Task HoldAsync(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method)
            || request.Path.Value?.EndsWith("$batch", StringComparison.Ordinal) != true)
            return;
        request.EnableBuffering();
        using StreamReader reader = new(request.Body, leaveOpen: true);
        string body = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        request.Body.Position = 0;
        if (_person is null && body.Contains("\"nudge", StringComparison.Ordinal))
            _person = Partition().Match(body).Value;
        if (_person is null || !body.Contains(_person, StringComparison.Ordinal)) return;
        _held.TrySetResult();
        await _released.Task;
    }

    private static bool IsCall(Taken taken) => taken.Text.Contains(Call, StringComparison.Ordinal);

    private static async Task UntilAsync(Func<bool> isSo, CancellationToken cancellationToken)
    {
        long began = Stopwatch.GetTimestamp();
        while (!isSo() && Stopwatch.GetElapsedTime(began) < Patience) await Task.Delay(50, cancellationToken);
    }

    [GeneratedRegex("\"PartitionKey\":\"[^\"]+\"")]
    private static partial Regex Partition();
}
