namespace MentorBot.Host.Settings;

/// <summary>Reads single settings, and says by name what is wrong with one.</summary>
internal static class SectionReading
{
    public static bool YesNo(this IConfigurationSection section, string key, bool usual) =>
        section[key] is not { Length: > 0 } text
            ? usual
            : bool.TryParse(text, out bool value) ? value : throw new SettingException($"{section.Path}:{key}", text, "true or false");

    public static T Choice<T>(this IConfigurationSection section, string key, T usual) where T : struct, Enum =>
        section[key] is not { Length: > 0 } text ? usual
        : Enum.TryParse(text, ignoreCase: true, out T value) && Enum.IsDefined(value) ? value
        : throw new SettingException($"{section.Path}:{key}", text, $"one of {string.Join(", ", Enum.GetNames<T>())}");

    /// <summary>A list: children of the section, or one text with commas.</summary>
    public static IReadOnlyList<string> List(this IConfigurationSection section, string key)
    {
        IConfigurationSection list = section.GetSection(key);
        IEnumerable<string?> items = list.Value is { } text ? text.Split(',') : list.GetChildren().Select(child => child.Value);
        return [.. items.Select(item => item?.Trim()).OfType<string>().Where(item => item.Length > 0)];
    }
}
