using System.Collections.Concurrent;

namespace MentorBot.Sandbox.Slack;

/// <summary>
/// Response URLs, at which the bot can answer what a person did, five times within half an hour. See
/// <see href="https://docs.slack.dev/interactivity/handling-user-interaction#message_responses"/>.
/// </summary>
internal sealed class ResponseUrls(TimeProvider clock)
{
    /// <summary>How often one can be used.</summary>
    public const int Uses = 5;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, Given> _given = new(StringComparer.Ordinal);

    /// <summary>Makes a response URL and returns its last segment.</summary>
    /// <param name="channel">The conversation.</param>
    /// <param name="message">The message with the pressed button; null for a command.</param>
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

    /// <summary>Uses a response URL once.</summary>
    /// <returns>The target of the answer; null if the URL is unknown, expired or used up.</returns>
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
