namespace MentorBot.Host.Settings;

/// <summary>
/// A setting that prevents the start. The message is one line: its name, what was found, what is expected.
/// </summary>
internal sealed class SettingException(string name, string? found, string expected)
    : Exception(
        $"Setting {name.Replace(":", "__", StringComparison.Ordinal)}: "
        + $"found {(string.IsNullOrEmpty(found) ? "nothing" : $"'{found}'")}; expected {expected}.")
{
    /// <summary>Translates a store's error about its settings.</summary>
    public static SettingException Of(StoreSettingException wrong) =>
        new($"Storage:{wrong.Setting}", wrong.Found, wrong.Expected);
}
