using System.Collections.Concurrent;

namespace MentorBot.EndToEnd.Tests.MicrosoftCloud.Network;

/// <summary>How a service of the cloud is doing.</summary>
internal enum Condition
{
    Up,

    /// <summary>No connection comes about, and those that there are break.</summary>
    Unreachable,

    /// <summary>Every request is answered 500.</summary>
    Failing,

    /// <summary>Every answer takes half a second longer.</summary>
    Slow,
}

/// <summary>
/// How the services are doing, by host name; <see cref="Condition.Up"/> unless a test says otherwise.
/// </summary>
internal sealed class Conditions
{
    private readonly ConcurrentDictionary<string, Condition> _byHost = new(StringComparer.OrdinalIgnoreCase);

    public Condition this[string host]
    {
        get => _byHost.GetValueOrDefault(host, Condition.Up);
        set => _byHost[host] = value;
    }
}
