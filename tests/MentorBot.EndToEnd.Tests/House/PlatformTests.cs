using System.Reflection;
using System.Text.RegularExpressions;
using MentorBot.Channels;
using MentorBot.Host.Settings;

namespace MentorBot.EndToEnd.Tests.House;

/// <summary>
/// A further platform is a project and a line in the program's list. Nothing else of the program knows which platforms
/// there are, but for the sandbox, which imitates two of them.
/// </summary>
public sealed class PlatformTests
{
    private const string List = "src/MentorBot.Host/Settings/Platforms.cs";
    private const string Sandbox = "src/MentorBot.Host/SimulatedPlatforms.cs";

    private static readonly Type[] All =
    [
        .. ProjectFile.Program.SelectMany(project => Assembly.Load(project.Assembly).GetTypes())
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(IPlatform))),
    ];

    [Fact]
    public void Only_the_list_and_the_sandbox_name_a_platform() => Assert.Equal(
        new[] { List, Sandbox }.Order(), Others().Where(path => NamesOne(Source.Code(path))).Order());

    [Fact]
    public void The_list_has_every_platform_in_a_line_of_its_own()
    {
        Assert.Equal(All.ToHashSet(), Platforms.All.Select(platform => platform.GetType()).ToHashSet());
        string[] lines = Source.Code(List).Split('\n');
        foreach (Type platform in All)
            Assert.Single(lines, line => line.Contains($"new {platform.Name}(", StringComparison.Ordinal));
    }

    [Fact]
    public void No_two_platforms_have_a_name_a_section_or_a_key_in_common()
    {
        Func<IPlatform, string>[] unique = [one => one.Name, one => one.Section, one => one.TenantsKey];
        Assert.All(unique, of => Assert.Equal(
            All.Length, Platforms.All.Select(of).Distinct(StringComparer.OrdinalIgnoreCase).Count()));
    }

    [Theory]
    [InlineData("object a = new SlackOptions();", true)]
    [InlineData("using MentorBot.Teams.Sending;", true)]
    [InlineData("IChannel a;", false)]
    public void A_name_of_one_is_found(string code, bool isNamed) => Assert.Equal(isNamed, NamesOne(code));

    private static IEnumerable<string> Others()
    {
        string[] own = [.. All.Select(platform => $"src/{platform.Namespace}/"), "src/MentorBot.Sandbox/"];
        return Source.Under("src").Where(path => !own.Any(folder => path.StartsWith(folder, StringComparison.Ordinal)));
    }

    private static bool NamesOne(string code) =>
        All.SelectMany(platform => platform.Assembly.GetExportedTypes().Select(type => type.Name)
            .Append(platform.Namespace!))
            .Any(name => Regex.IsMatch(code, $@"\b{Regex.Escape(name)}\b"));
}
