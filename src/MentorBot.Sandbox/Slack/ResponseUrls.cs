using System.Collections.Concurrent;

namespace MentorBot.Sandbox.Slack;

/// <summary>
/// Addresses at which the bot can answer what somebody did, five times within half an hour. See
/// <see href="https://docs.slack.dev/interactivity/handling-user-interaction#message_responses"/>.
/// </summary>
internal sealed class ResponseUrls(TimeProvider clock)
{
    /// <summary>How often one is good.</summary>
    public const int Uses = 5;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, Given> _given = new(StringComparer.Ordinal);

    /// <summary>An address, by its last part.</summary>
    /// <param name="channel">The conversation.</param>
    /// <param name="message">What was pressed; null for a command.</param>
    public string Give(string channel, string? message)
    {
        foreach ((string old, Given given) in _given)
        {
            if (IsOver(given)) _given.TryRemove(old, out _);
        }

        string id = Guid.NewGuid().ToString("N");
        _given[id] = new Given(channel, message, clock.GetTimestamp());
        return id;
    }

    /// <summary>Uses it once.</summary>
    /// <returns>Where it leads; null where it leads nowhere any more.</returns>
    public (string Channel, string? Message)? Take(string id) =>
        _given.TryGetValue(id, out Given? given) && !IsOver(given) && given.Use() <= Uses
            ? (given.Channel, given.Message)
            : null;

    private bool IsOver(Given given) => clock.GetElapsedTime(given.At) > Lifetime;

    private sealed record Given(string Channel, string? Message, long At)
    {
        private int _used;

        public int Use() => Interlocked.Increment(ref _used);
    }
}
