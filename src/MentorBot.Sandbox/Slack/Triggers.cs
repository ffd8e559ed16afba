using System.Collections.Concurrent;

namespace MentorBot.Sandbox.Slack;

/// <summary>
/// Trigger ids: when a person does something, the bot may open a form within three seconds. See
/// <see href="https://docs.slack.dev/interactivity/handling-user-interaction#modal_responses"/>.
/// </summary>
internal sealed class Triggers(TimeProvider clock)
{
    /// <summary>How long a trigger is valid.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<string, (string User, long Given)> _given = new(StringComparer.Ordinal);

    /// <summary>Makes a trigger for what this person did.</summary>
    public string Give(string user)
    {
        foreach ((string old, (_, long given)) in _given)
        {
            if (clock.GetElapsedTime(given) > Lifetime) _given.TryRemove(old, out _);
        }

        string id = $"{clock.GetUtcNow().ToUnixTimeMilliseconds()}.{Ids.New("")}.{Guid.NewGuid():N}";
        _given[id] = (user, clock.GetTimestamp());
        return id;
    }

    /// <summary>Uses a trigger, which is possible once.</summary>
    /// <returns>The person whose trigger it is; null if the id is unknown or expired.</returns>
    public string? Take(string? id) =>
        id is not null && _given.TryRemove(id, out (string User, long Given) trigger)
            && clock.GetElapsedTime(trigger.Given) <= Lifetime ? trigger.User : null;
}
