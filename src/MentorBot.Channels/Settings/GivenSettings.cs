using Microsoft.Extensions.Configuration;

namespace MentorBot.Channels.Settings;

/// <summary>
/// The settings that have a value. An empty text counts as missing, because that is what a person who clears a variable
/// means.
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
