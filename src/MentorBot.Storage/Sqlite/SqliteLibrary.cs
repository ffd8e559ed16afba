using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace MentorBot.Storage.Sqlite;

/// <summary>
/// Binds to the operating system's SQLite, which the system's updates keep safe, instead of one carried along.
/// </summary>
internal static class SqliteLibrary
{
    private const int OldestVersion = 3_024_000;

    private static readonly Lazy<string?> Refusal = new(Bind);

    /// <summary>Makes SQLite usable in this process.</summary>
    /// <exception cref="StorageUnavailableException">The system has no SQLite, or one that is too old; the message names what to install.</exception>
    public static void Load()
    {
        if (Refusal.Value is { } refusal) throw new StorageUnavailableException(refusal);
    }

    /// <summary>The file names under which a system has SQLite, likeliest first.</summary>
    internal static string[] Names { get; } = OperatingSystem.IsWindows() ? ["winsqlite3.dll", "sqlite3.dll"]
        : OperatingSystem.IsMacOS() ? ["libsqlite3.dylib", "/usr/lib/libsqlite3.dylib"]
        : ["libsqlite3.so.0", "libsqlite3.so"];

    /// <summary>What to tell who has none of <paramref name="names"/>.</summary>
    internal static string MissingMessage(string[] names) =>
        $"SQLite was not found on this system (looked for {string.Join(", ", names)}). Install it: Debian and Ubuntu 'apt-get install libsqlite3-0', "
        + "Fedora 'dnf install sqlite-libs', Alpine 'apk add sqlite-libs', macOS and Windows bring it along.";

    /// <summary>The first library that loads, or zero.</summary>
    internal static IntPtr Find(string[] names)
    {
        foreach (string name in names)
        {
            if (NativeLibrary.TryLoad(name, out IntPtr library)) return library;
        }
        return IntPtr.Zero;
    }

    private static string? Bind()
    {
        IntPtr library = Find(Names);
        if (library == IntPtr.Zero) return MissingMessage(Names);
        Assembly provider = typeof(SQLite3Provider_e_sqlite3).Assembly;
        NativeLibrary.SetDllImportResolver(provider, (name, _, _) => name == "e_sqlite3" ? library : IntPtr.Zero);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        int version = raw.sqlite3_libversion_number();
        return version >= OldestVersion ? null : $"SQLite 3.24 or newer is needed; this system has {raw.sqlite3_libversion().utf8_to_string()}. Update it.";
    }
}
