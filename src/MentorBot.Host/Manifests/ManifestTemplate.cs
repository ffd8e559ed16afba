using System.Text;

namespace MentorBot.Host.Manifests;

/// <summary>The files of the folder <c>manifests</c>, which are embedded in the program.</summary>
internal static class ManifestTemplate
{
    /// <summary>A file, unchanged.</summary>
    /// <param name="name">The path below the folder, such as <c>teams/color.png</c>.</param>
    public static byte[] Bytes(string name)
    {
        using Stream file = typeof(ManifestTemplate).Assembly.GetManifestResourceStream($"manifests/{name}")
            ?? throw new InvalidOperationException($"The program was built without manifests/{name}.");
        using MemoryStream bytes = new();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>
    /// A text file with its <c>{{names}}</c> replaced. No value needs escaping in a quoted string of JSON or YAML.
    /// </summary>
    public static byte[] Fill(string name, params ReadOnlySpan<(string Name, string Value)> values)
    {
        StringBuilder text = new(Encoding.UTF8.GetString(Bytes(name)));
        foreach ((string placeholder, string value) in values) text.Replace($"{{{{{placeholder}}}}}", value);
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
