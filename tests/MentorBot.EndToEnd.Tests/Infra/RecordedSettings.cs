using Microsoft.Extensions.Configuration;

namespace MentorBot.EndToEnd.Tests.Infra;

/// <summary>Settings, and which of them somebody read.</summary>
internal sealed class RecordedSettings : ConfigurationProvider, IConfigurationSource
{
    private readonly HashSet<string> _read = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="settings">Named as environment variables are.</param>
    public RecordedSettings(IEnumerable<KeyValuePair<string, string>> settings)
    {
        Data =
            settings.ToDictionary(
                setting => Key(setting.Key), string? (setting) => setting.Value, StringComparer.OrdinalIgnoreCase);
    }

    public bool WasRead(string name) => _read.Contains(Key(name));

    public override bool TryGet(string key, out string? value)
    {
        bool isThere = base.TryGet(key, out value);
        if (isThere) _read.Add(key);
        return isThere;
    }

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    private static string Key(string name) => name.Replace("__", ":", StringComparison.Ordinal);
}
