namespace MentorBot.Host.Settings;

/// <summary>
/// The settings that say something: one with an empty text counts as none, as whoever clears a variable means it.
/// </summary>
internal sealed class GivenSettings(IConfiguration settings) : ConfigurationProvider
{
    public override bool TryGet(string key, out string? value)
    {
        value = settings[key];
        return !string.IsNullOrEmpty(value);
    }

    public override IEnumerable<string> GetChildKeys(IEnumerable<string> earlierKeys, string? parentPath) =>
        (parentPath is null ? settings : settings.GetSection(parentPath)).GetChildren()
            .Select(child => child.Key).Concat(earlierKeys);
}
