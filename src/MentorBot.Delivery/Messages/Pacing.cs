using System.Collections.Immutable;

namespace MentorBot.Delivery.Messages;

/// <summary>
/// Keeps to the rate limits of the platforms. A message is sent once all its scopes have room for it. A message that
/// waits for a widely shared scope has a place in the line of that scope, and never waits for a scope that it does not
/// count in. A scope that the platform has closed for a time lets nothing through until then.
/// </summary>
/// <param name="hosts">The number of hosts that share a platform's limits.</param>
/// <param name="time">The machine's clock.</param>
internal sealed class Pacing(Func<int> hosts, TimeProvider time)
{
    private static readonly TimeSpan TidyEvery = TimeSpan.FromMinutes(1);
    private readonly Dictionary<(string Channel, string Scope), ScopeWindow> _windows = [];
    private DateTimeOffset _tidied = time.GetUtcNow();

    /// <summary>The number of scopes in memory.</summary>
    public int Remembered
    {
        get
        {
            lock (_windows) return _windows.Count;
        }
    }

    /// <summary>Waits until a message may be sent, and counts it, unless that would be after the deadline.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="scopes">The scopes in which it counts, from <see cref="IChannel.ScopesOf"/>.</param>
    /// <param name="deadline">The latest time at which it could be sent.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>Null where it may be sent now; otherwise when there could be room.</returns>
    public async Task<DateTimeOffset?> EnterAsync(
        string channel, ImmutableArray<PacingScope> scopes, DateTimeOffset deadline,
        CancellationToken cancellationToken)
    {
        if (scopes.IsEmpty) return null;
        while (true)
        {
            (DateTimeOffset at, bool inLine) = Ask(channel, scopes, deadline);
            if (at > deadline) return at;
            if (at - time.GetUtcNow() is { } wait && wait > TimeSpan.Zero)
                await Task.Delay(wait, time, cancellationToken);
            if (inLine && TryCount(channel, scopes)) return null;
        }
    }

    /// <summary>Closes a scope until a time, because the platform asks for that.</summary>
    public void Close(string channel, string scope, DateTimeOffset until)
    {
        lock (_windows) Window(channel, scope).Close(until);
    }

    /// <summary>
    /// When the message may be sent, and whether it has a place in the line of the last scope and so is sent then.
    /// </summary>
    private (DateTimeOffset At, bool InLine) Ask(
        string channel, ImmutableArray<PacingScope> scopes, DateTimeOffset deadline)
    {
        lock (_windows)
        {
            DateTimeOffset now = time.GetUtcNow();
            Tidy(now);
            DateTimeOffset own = scopes[..^1].Select(scope => Next(channel, scope, now)).DefaultIfEmpty(now).Max();
            DateTimeOffset shared = Next(channel, scopes[^1], now);
            if (own > now || shared > deadline) return (own > shared ? own : shared, false);
            if (scopes[^1].Limits.Length > 0) Window(channel, scopes[^1].Name).Add(shared, scopes[^1].Limits);
            return (shared, true);
        }
    }

    /// <summary>
    /// The message's place in the line is reached. Counts it in its own scopes, unless the platform has closed one in
    /// the meantime.
    /// </summary>
    private bool TryCount(string channel, ImmutableArray<PacingScope> scopes)
    {
        lock (_windows)
        {
            DateTimeOffset now = time.GetUtcNow();
            if (scopes.Any(scope => Find(channel, scope.Name)?.ClosedUntil > now)) return false;
            if (scopes[..^1].Any(scope => Next(channel, scope, now) > now)) return false;
            foreach (PacingScope scope in scopes[..^1])
            {
                if (scope.Limits.Length > 0) Window(channel, scope.Name).Add(now, scope.Limits);
            }

            return true;
        }
    }

    private DateTimeOffset Next(string channel, PacingScope scope, DateTimeOffset now) =>
        Find(channel, scope.Name)?.Next(scope.Limits, scope.IsShared ? hosts() : 1, now) ?? now;

    private ScopeWindow? Find(string channel, string scope) => _windows.GetValueOrDefault((channel, scope));

    private ScopeWindow Window(string channel, string scope)
    {
        if (!_windows.TryGetValue((channel, scope), out ScopeWindow? window))
            _windows.Add((channel, scope), window = new ScopeWindow());
        return window;
    }

    private void Tidy(DateTimeOffset now)
    {
        if (now - _tidied < TidyEvery) return;
        _tidied = now;
        foreach ((string, string) idle in _windows.Where(one => one.Value.IsIdle(now)).Select(one => one.Key).ToList())
            _windows.Remove(idle);
    }
}
