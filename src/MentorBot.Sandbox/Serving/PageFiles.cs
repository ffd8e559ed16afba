using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;

namespace MentorBot.Sandbox.Serving;

/// <summary>One file of the page.</summary>
/// <param name="Content">The bytes that are sent.</param>
/// <param name="MediaType">The media type, with its charset.</param>
/// <param name="Tag">The ETag of this content, with its quotes.</param>
internal sealed record PageFile(byte[] Content, string MediaType, string Tag);

/// <summary>The files of the page that this build bundled, by name; empty if it was built without Node.</summary>
internal sealed class PageFiles(IReadOnlyDictionary<string, PageFile> files)
{
    /// <summary>The document that is opened first.</summary>
    public const string Index = "index.html";

    private const string Prefix = "page/";

    /// <summary>The file with that name, or null.</summary>
    public PageFile? Find(string name) => files.GetValueOrDefault(name);

    /// <summary>The files that the build embedded into this assembly.</summary>
    public static PageFiles OfThisBuild()
    {
        Assembly assembly = typeof(PageFiles).Assembly;
        return new PageFiles(assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[Prefix.Length..], name => Read(assembly, name), StringComparer.Ordinal));
    }

    private static PageFile Read(Assembly assembly, string name)
    {
        using Stream stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lists '{name}' but does not hold it.");
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new PageFile(
            content, MediaType(name), $"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}\"");
    }

    private static string MediaType(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".txt" => "text/plain; charset=utf-8",
        string other =>
            throw new NotSupportedException($"The page has a file of a kind nobody serves: '{name}' ({other})."),
    };
}
