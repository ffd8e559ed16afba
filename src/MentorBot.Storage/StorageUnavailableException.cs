namespace MentorBot.Storage;

/// <summary>
/// The store cannot be opened, read or written: its file, disk, network or library fails, or another program holds it.
/// The inner exception says how. A batch that ends with this was, as far as can be known, not written.
/// </summary>
public class StorageUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Another host works with this store; a second one on the same file is refused.</summary>
public sealed class StorageInUseException(string message, Exception? inner = null)
    : StorageUnavailableException(message, inner);

/// <summary>The store is to be there already, and is not: nothing was ever kept under its name.</summary>
public sealed class StorageMissingException(string message, Exception? inner = null)
    : StorageUnavailableException(message, inner);

/// <summary>The file is not a MentorBot database, or a newer release has changed its schema.</summary>
public sealed class StorageFormatException(string message, Exception? inner = null)
    : StorageUnavailableException(message, inner);

/// <summary>The address is none that such a store has. The messages, the inner one's too, hold no secret.</summary>
public sealed class StorageAddressException(string message, Exception? inner = null)
    : StorageUnavailableException(message, inner);
