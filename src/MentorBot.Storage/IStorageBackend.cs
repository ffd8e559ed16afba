namespace MentorBot.Storage;

/// <summary>
/// A kind of store: the settings that it takes and the addresses that belong to it. Each backend is a folder with its
/// store and an implementation of this interface. A program has a list of the backends, and knows nothing else about
/// any of them.
/// </summary>
public interface IStorageBackend
{
    /// <summary>Its name in the setting <c>Storage__Provider</c>.</summary>
    string Name { get; }

    /// <summary>
    /// Its settings with their defaults: an object whose properties are keys of the section <c>Storage</c>. The program
    /// fills it in and checks its data annotations before it passes it to <see cref="Locate"/> or <see cref="Find"/>.
    /// </summary>
    object NewSettings();

    /// <summary>The store that the settings name.</summary>
    /// <param name="settings">What <see cref="NewSettings"/> made.</param>
    /// <exception cref="StoreSettingException">The settings name no store.</exception>
    StoreAddress Locate(object settings);

    /// <summary>
    /// The store that a text, such as a command-line argument, names; null if it names a store of another kind.
    /// </summary>
    /// <param name="text">
    /// A path, a connection string or a URL; the name of the kind may stand before any of these.
    /// </param>
    /// <param name="settings">What <see cref="NewSettings"/> made: supplies what the text leaves open.</param>
    /// <exception cref="FormatException">The text is of this kind but names no store; the message says why.</exception>
    StoreAddress? Find(string text, object settings);
}

/// <summary>The same interface with typed settings.</summary>
/// <typeparam name="TSettings">The type of the settings.</typeparam>
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
