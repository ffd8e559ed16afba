using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Channels;

/// <summary>A platform as its settings have it: on, off, or simulated by the sandbox.</summary>
/// <param name="State">The line of the start report that says whether it is on.</param>
public sealed record ConfiguredPlatform(string State)
{
    /// <summary>The settings of its channel; null if it is off.</summary>
    public object? Options { get; init; }

    /// <summary>Whether the sandbox plays it, because no settings name the real one.</summary>
    public bool IsSimulated { get; init; }

    /// <summary>Adds its channel to the services of a program; adds nothing if the platform is off.</summary>
    public Action<IServiceCollection> Add { get; init; } = static _ => { };

    /// <summary>Lines of the start report about settings without which it works only in part.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Lines of the start report about what only Development allows.</summary>
    public IReadOnlyList<string> DevelopmentDefaults { get; init; } = [];
}
