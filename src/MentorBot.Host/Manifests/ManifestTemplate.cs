using System.Text;

namespace MentorBot.Host.Manifests;

/// <summary>The files of the folder <c>manifests</c>, which the program carries with it.</summary>
internal static class ManifestTemplate
{
    /// <summary>A file as it is.</summary>
    /// <param name="name">From the folder on, such as <c>teams/color.png</c>.</param>
    public static byte[] Bytes(string name)
    {
        using Stream file = typeof(ManifestTemplate).Assembly.GetManifestResourceStream($"manifests/{name}")
            ?? throw new InvalidOperationException($"The program was built without manifests/{name}.");
        using MemoryStream bytes = new();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>
    /// A text whose <c>{{names}}</c> are filled in. No value needs escaping in a quoted text of JSON or YAML.
    /// </summary>
    public static byte[] Fill(string name, params ReadOnlySpan<(string Name, string Value)> values)
    {
        StringBuilder text = new(Encoding.UTF8.GetString(Bytes(name)));
        foreach ((string placeholder, string value) in values) text.Replace($"{{{{{placeholder}}}}}", value);
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
