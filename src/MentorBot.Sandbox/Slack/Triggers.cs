using System.Collections.Concurrent;

namespace MentorBot.Sandbox.Slack;

/// <summary>
/// What a person did gives the bot three seconds to open a form. See
/// <see href="https://docs.slack.dev/interactivity/handling-user-interaction#modal_responses"/>.
/// </summary>
internal sealed class Triggers(TimeProvider clock)
{
    /// <summary>How long a trigger holds.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<string, (string User, long Given)> _given = new(StringComparer.Ordinal);

    /// <summary>A trigger for what this person did.</summary>
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

    /// <summary>Uses it up.</summary>
    /// <returns>Whose it was; null where there is none of that id, or it is too old.</returns>
    public string? Take(string? id) =>
        id is not null && _given.TryRemove(id, out (string User, long Given) trigger)
            && clock.GetElapsedTime(trigger.Given) <= Lifetime ? trigger.User : null;
}
