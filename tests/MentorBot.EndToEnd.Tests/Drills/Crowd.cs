using System.Diagnostics;

namespace MentorBot.EndToEnd.Tests.Drills;

/// <summary>People who talk with the bot at once, through one entrance.</summary>
internal sealed class Crowd : IDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    /// <summary>
    /// What a dead host has claimed waits for half a minute, and for a sweep: in so long something happens, or never.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false })
    {
        Timeout = TimeSpan.FromMinutes(2),
    };

    public Crowd(DrillPlatform platform, int people, int seed) =>
        People =
        [
            .. Enumerable.Range(1, people).Select(number => new DrillPerson(platform, Entrance, _http, number, seed)),
        ];

    public Entrance Entrance { get; } = new();

    public IReadOnlyList<DrillPerson> People { get; }

    public int Acknowledged => People.Sum(person => person.Said.Count);

    /// <inheritdoc cref="DrillPerson.FindStateAsync"/>
    public Task FindStateAsync(
        int most, TimeSpan pause, CancellationToken enough, CancellationToken cancellationToken) =>
        Task.WhenAll(People.Select(person => person.FindStateAsync(most, pause, enough, cancellationToken)));

    /// <summary>Waits until so many messages are taken.</summary>
    /// <exception cref="TimeoutException">They are not, in any time that it could take.</exception>
    public async Task UntilAcknowledgedAsync(int messages, CancellationToken cancellationToken)
    {
        long began = Stopwatch.GetTimestamp();
        using PeriodicTimer look = new(TimeSpan.FromMilliseconds(5));
        while (Acknowledged < messages)
        {
            if (Stopwatch.GetElapsedTime(began) > Patience)
                throw new TimeoutException($"Only {Acknowledged} of {messages} messages were acknowledged.");
            await look.WaitForNextTickAsync(cancellationToken);
        }
    }

    /// <summary>
    /// Waits until everything that was taken is answered and nothing is left to go out, as long as that may take.
    /// </summary>
    /// <returns>What is in the store then.</returns>
    public async Task<Census> SettleAsync(DrillStore store, CancellationToken cancellationToken)
    {
        (long last, int before) = (Stopwatch.GetTimestamp(), 0);
        using PeriodicTimer look = new(LookEvery);
        while (await look.WaitForNextTickAsync(cancellationToken))
        {
            int heard = People.Sum(person => person.Heard.Different);
            if (heard > before) (last, before) = (Stopwatch.GetTimestamp(), heard);
            bool isLate = Stopwatch.GetElapsedTime(last) > Patience;
            if (!isLate && People.Any(person => person.Heard.Different < person.Said.Count)) continue;
            Census census = await store.CountAsync(cancellationToken);
            if (isLate || census.Leaving == 0) return census;
        }

        throw new OperationCanceledException(cancellationToken);
    }

    public void Dispose() => _http.Dispose();
}
