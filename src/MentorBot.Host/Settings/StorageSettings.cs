using System.ComponentModel.DataAnnotations;
using MentorBot.Storage;

namespace MentorBot.Host.Settings;

/// <summary>Where state is kept, by the section <c>Storage</c>.</summary>
internal sealed class StorageSettings
{
    private readonly IReadOnlyList<(IStorageBackend Backend, object Settings)> _kinds;

    private StorageSettings(IConfigurationSection section, IReadOnlyList<IStorageBackend> backends)
    {
        Choice chosen = section.Read<Choice>();
        Path = System.IO.Path.GetFullPath(chosen.Path);
        // The settings of the other kinds are looked at as well: a command may be told of a store of any kind.
        _kinds = [.. backends.Select(backend => (backend, Filled(section, backend)))];
        string name = chosen.Provider ?? backends[0].Name;
        (IStorageBackend? backend, object settings) = _kinds.FirstOrDefault(
            kind => kind.Backend.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (backend is null)
            throw section.Wrong(nameof(Provider), $"one of {string.Join(", ", backends.Select(known => known.Name))}");
        Provider = backend.Name;
        try
        {
            Address = backend.Locate(settings);
        }
        catch (StoreSettingException wrong)
        {
            throw SettingException.Of(wrong);
        }
    }

    /// <summary>The kind of store, by its name.</summary>
    public string Provider { get; }

    /// <summary>The store.</summary>
    public StoreAddress Address { get; }

    /// <summary>A file, absolute, beside which lies what Development keeps in files, whatever the store is.</summary>
    public string Path { get; }

    /// <exception cref="SettingException">A setting is wrong.</exception>
    public static StorageSettings Read(IConfigurationSection section) => Read(section, StorageBackends.All);

    /// <param name="section">The section.</param>
    /// <param name="backends">The kinds of store that there are, the usual one first.</param>
    /// <exception cref="SettingException">A setting is wrong.</exception>
    public static StorageSettings Read(IConfigurationSection section, IReadOnlyList<IStorageBackend> backends) =>
        new(section, backends);

    /// <summary>The store that a text names; what is none of any other kind is the usual kind's.</summary>
    /// <exception cref="FormatException">It names none.</exception>
    public StoreAddress Find(string text) =>
        _kinds.Skip(1).Append(_kinds[0])
            .Select(kind => kind.Backend.Find(text, kind.Settings)).FirstOrDefault(found => found is not null)
            ?? throw new FormatException("No store has such an address.");

    private static object Filled(IConfigurationSection section, IStorageBackend backend)
    {
        object settings = backend.NewSettings();
        section.Fill(settings);
        return settings;
    }

    private sealed class Choice
    {
        public string? Provider { get; set; }

        [RegularExpression(@"[^\0]+", ErrorMessage = "a file's path")]
        public string Path { get; set; } = "data/mentorbot.db";
    }
}
