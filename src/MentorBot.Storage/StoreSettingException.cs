namespace MentorBot.Storage;

/// <summary>A setting does not name a usable store.</summary>
/// <param name="setting">Its key in the section <c>Storage</c>.</param>
/// <param name="found">Its value, or a description of it if it is secret; null if it is missing.</param>
/// <param name="expected">What was expected, as a part of a sentence.</param>
public sealed class StoreSettingException(string setting, string? found, string expected)
    : Exception($"Storage:{setting}: found {found ?? "nothing"}, expected {expected}.")
{
    /// <summary>Its key in the section <c>Storage</c>.</summary>
    public string Setting { get; } = setting;

    /// <summary>Its value; null if it is missing.</summary>
    public string? Found { get; } = found;

    /// <summary>What was expected.</summary>
    public string Expected { get; } = expected;
}
