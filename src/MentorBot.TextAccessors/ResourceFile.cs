using System.Xml.Linq;

namespace MentorBot.TextAccessors;

/// <summary>A resource file as the compiler was given it.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Content">Its XML.</param>
internal record struct ResourceFile(string Path, string Content)
{
    public const string Ending = ".resx";

    public readonly IEnumerable<Text> Texts =>
        XElement.Parse(Content).Elements("data")
            .Select(data => new Text((string)data.Attribute("name"), (string)data.Element("value")));
}
