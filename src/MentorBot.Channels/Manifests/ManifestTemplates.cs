using System.Reflection;
using System.Text;

namespace MentorBot.Channels.Manifests;

/// <summary>The files of a folder in <c>manifests</c>, which are embedded in the platform's assembly.</summary>
/// <param name="assembly">The assembly.</param>
/// <param name="folder">The folder's name, such as <c>teams</c>.</param>
public sealed class ManifestTemplates(Assembly assembly, string folder)
{
    /// <summary>A file, unchanged.</summary>
    /// <param name="name">Its name, such as <c>color.png</c>.</param>
    public byte[] Bytes(string name)
    {
        string path = $"manifests/{folder}/{name}";
        using Stream file = assembly.GetManifestResourceStream(path)
            ?? throw new InvalidOperationException($"The program was built without {path}.");
        using MemoryStream bytes = new();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>
    /// A text file with its <c>{{names}}</c> replaced. No value needs escaping in a quoted string of JSON or YAML.
    /// </summary>
    /// <param name="name">Its name, such as <c>manifest.json</c>.</param>
    /// <param name="values">What stands in place of each name.</param>
    public byte[] Fill(string name, params ReadOnlySpan<(string Name, string Value)> values)
    {
        StringBuilder text = new(Encoding.UTF8.GetString(Bytes(name)));
        foreach ((string placeholder, string value) in values) text.Replace($"{{{{{placeholder}}}}}", value);
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
