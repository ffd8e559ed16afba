namespace MentorBot.Storage;

/// <summary>
/// A kind of store: which settings it takes, and which addresses are its own. A backend is one folder with this
/// beside its store; a program has a list of the backends, and knows nothing else of any of them.
/// </summary>
public interface IStorageBackend
{
    /// <summary>What the setting <c>Storage__Provider</c> calls it.</summary>
    string Name { get; }

    /// <summary>
    /// Its settings at their defaults: an object whose properties are keys of the section <c>Storage</c>. The program
    /// fills it in, and checks it by its data annotations, before it hands it back.
    /// </summary>
    object NewSettings();

    /// <summary>The store that the settings name.</summary>
    /// <param name="settings">What <see cref="NewSettings"/> made.</param>
    /// <exception cref="StoreSettingException">They name none.</exception>
    StoreAddress Locate(object settings);

    /// <summary>The store that a text names, as on a command line; null where it is of another kind.</summary>
    /// <param name="text">A path, a connection string, a URL, or any of these behind the kind's name.</param>
    /// <param name="settings">What <see cref="NewSettings"/> made: what the text leaves open is as they say.</param>
    /// <exception cref="FormatException">It is of this kind and names no store; the message says why.</exception>
    StoreAddress? Find(string text, object settings);
}

/// <summary>The same, with the settings by their type.</summary>
/// <typeparam name="TSettings">The settings.</typeparam>
public abstract class StorageBackend<TSettings> : IStorageBackend where TSettings : class, new()
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public object NewSettings() => new TSettings();

    /// <inheritdoc/>
    public StoreAddress Locate(object settings) => Locate((TSettings)settings);

    /// <inheritdoc/>
    public StoreAddress? Find(string text, object settings) => Find(text, (TSettings)settings);

    /// <inheritdoc cref="IStorageBackend.Locate"/>
    protected abstract StoreAddress Locate(TSettings settings);

    /// <inheritdoc cref="IStorageBackend.Find"/>
    protected abstract StoreAddress? Find(string text, TSettings settings);
}
