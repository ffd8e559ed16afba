using System.Globalization;

namespace AdaptiveCards;

/// <summary>A version of the schema.</summary>
/// <param name="major">The number before the dot.</param>
/// <param name="minor">The number after the dot.</param>
public sealed class AdaptiveSchemaVersion(int major, int minor)
{
    private readonly string _text = string.Create(CultureInfo.InvariantCulture, $"{major}.{minor}");

    /// <summary>The number before the dot.</summary>
    public int Major { get; } = major;

    /// <summary>The number after the dot.</summary>
    public int Minor { get; } = minor;

    /// <inheritdoc/>
    public override string ToString() => _text;
}
