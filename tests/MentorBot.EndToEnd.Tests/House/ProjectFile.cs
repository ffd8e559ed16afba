using System.Xml.Linq;

namespace MentorBot.EndToEnd.Tests.House;

/// <summary>A project as its file describes it.</summary>
/// <param name="Name">
/// Without the common beginning: <c>Turns</c>; the features' own project is <c>MentorBot</c>.
/// </param>
/// <param name="Xml">What stands in it.</param>
internal sealed record ProjectFile(string Name, XElement Xml)
{
    private const string Beginning = "MentorBot.";

    /// <summary>The projects under <c>src</c>.</summary>
    public static IReadOnlyList<ProjectFile> All { get; } =
        [.. Repository.Files
            .Where(path => path.StartsWith("src/", StringComparison.Ordinal)
                && path.EndsWith(".csproj", StringComparison.Ordinal))
            .Select(Read)];

    /// <summary>Those that are part of the program; what the compiler loads is not.</summary>
    public static IEnumerable<ProjectFile> Program =>
        All.Where(project => !project.Xml.Descendants("IsRoslynComponent").Any());

    public IEnumerable<string> Projects => Includes("ProjectReference").Select(NameOf);

    public IEnumerable<string> Packages => Includes("PackageReference");

    /// <summary>It may use ASP.NET Core.</summary>
    public bool UsesAspNetCore =>
        (string?)Xml.Attribute("Sdk") == "Microsoft.NET.Sdk.Web"
            || Includes("FrameworkReference").Contains("Microsoft.AspNetCore.App");

    /// <summary>The assembly's simple name.</summary>
    public string Assembly => Name is "MentorBot" or "AdaptiveCards" ? Name : Beginning + Name;

    private static ProjectFile Read(string path) => new(NameOf(path), XElement.Load(Repository.At(path)));

    private static string NameOf(string path)
    {
        string name = Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));
        return name.StartsWith(Beginning, StringComparison.Ordinal) ? name[Beginning.Length..] : name;
    }

    private IEnumerable<string> Includes(string kind) =>
        Xml.Descendants(kind).Select(element => (string)element.Attribute("Include")!);
}
