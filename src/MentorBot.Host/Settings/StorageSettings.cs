using System.ComponentModel.DataAnnotations;
using MentorBot.Channels.Settings;

namespace MentorBot.Host.Settings;

/// <summary>Where the state is stored: the section <c>Storage</c>.</summary>
internal sealed class StorageSettings
{
    private readonly IReadOnlyList<(IStorageBackend Backend, object Settings)> _kinds;

    private StorageSettings(IConfigurationSection section, IReadOnlyList<IStorageBackend> backends)
    {
        Choice chosen = section.Read<Choice>();
        Path = System.IO.Path.GetFullPath(chosen.Path);
        // The settings of the other kinds are read too, because a command may be given the address of any kind of
        // store.
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
            throw Translate(wrong);
        }
    }

    /// <summary>The name of the kind of store.</summary>
    public string Provider { get; }

    /// <summary>The store.</summary>
    public StoreAddress Address { get; }

    /// <summary>An absolute file path. Development puts its own files beside it, whatever kind the store is.</summary>
    public string Path { get; }

    /// <exception cref="SettingException">A setting is wrong.</exception>
    public static StorageSettings Read(IConfigurationSection section) => Read(section, StorageBackends.All);

    /// <param name="section">The section.</param>
    /// <param name="backends">The available kinds of store, the default first.</param>
    /// <exception cref="SettingException">A setting is wrong.</exception>
    public static StorageSettings Read(IConfigurationSection section, IReadOnlyList<IStorageBackend> backends) =>
        new(section, backends);

    /// <summary>
    /// The store that a text names; a text that belongs to no other kind belongs to the default kind.
    /// </summary>
    /// <exception cref="FormatException">The text names no store.</exception>
    public StoreAddress Find(string text) =>
        _kinds.Skip(1).Append(_kinds[0])
            .Select(kind => kind.Backend.Find(text, kind.Settings)).FirstOrDefault(found => found is not null)
            ?? throw new FormatException("No store has such an address.");

    /// <summary>A store's error about its settings, as an error of the program.</summary>
    public static SettingException Translate(StoreSettingException wrong) =>
        new($"Storage:{wrong.Setting}", wrong.Found, wrong.Expected);

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
