namespace MentorBot.Storage;

/// <summary>
/// The store cannot be opened, read or written: its file, disk, network or library fails, or another program holds it.
/// The inner exception gives the cause. As far as can be known, a batch that fails with this was not written.
/// </summary>
public class StorageUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Another host works with this store; a second one on the same file is refused.</summary>
public sealed class StorageInUseException(string message, Exception? inner = null)
    : StorageUnavailableException(message, inner);

/// <summary>The store was expected to exist and does not: nothing was ever stored under its name.</summary>
public sealed class StorageMissingException(string message, Exception? inner = null)
    : StorageUnavailableException(message, inner);

/// <summary>The file is not a MentorBot database, or a newer release has changed its schema.</summary>
public sealed class StorageFormatException(string message, Exception? inner = null)
    : StorageUnavailableException(message, inner);

/// <summary>
/// The address is invalid for its kind of store. Neither this message nor the inner one contains a secret.
/// </summary>
public sealed class StorageAddressException(string message, Exception? inner = null)
    : StorageUnavailableException(message, inner);
