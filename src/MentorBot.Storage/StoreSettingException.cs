namespace MentorBot.Storage;

/// <summary>A setting that names no store that could be used.</summary>
/// <param name="setting">Its key in the section <c>Storage</c>.</param>
/// <param name="found">What it says, or what to say of it where it is secret; null where it is missing.</param>
/// <param name="expected">What is expected: a part of a sentence.</param>
public sealed class StoreSettingException(string setting, string? found, string expected)
    : Exception($"Storage:{setting}: found {found ?? "nothing"}, expected {expected}.")
{
    /// <summary>Its key in the section <c>Storage</c>.</summary>
    public string Setting { get; } = setting;

    /// <summary>What it says; null where it is missing.</summary>
    public string? Found { get; } = found;

    /// <summary>What is expected.</summary>
    public string Expected { get; } = expected;
}
