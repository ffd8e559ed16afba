namespace MentorBot.Channels.Settings;

/// <summary>
/// A setting that prevents the start. The message is one line: its name, what was found, what is expected.
/// </summary>
/// <param name="name">Its name, with a colon or two underscores between the parts.</param>
/// <param name="found">Its value, or a description of it if it is secret; null or empty if it is missing.</param>
/// <param name="expected">What was expected, as a part of a sentence.</param>
public sealed class SettingException(string name, string? found, string expected)
    : Exception(
        $"Setting {name.Replace(":", "__", StringComparison.Ordinal)}: "
        + $"found {(string.IsNullOrEmpty(found) ? "nothing" : $"'{found}'")}; expected {expected}.");
