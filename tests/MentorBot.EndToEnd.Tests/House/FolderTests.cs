namespace MentorBot.EndToEnd.Tests.House;

/// <summary>Folders: what is in them says so in its namespace, and none uses another in a circle.</summary>
public sealed class FolderTests
{
    public static TheoryData<string> Projects => [.. ProjectFile.All.Select(project => project.Assembly)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Folders_do_not_use_each_other_in_a_circle(string project)
    {
        string root = $"src/{project}/";
        (string, string)[] files =
        [
            .. Source.Under($"src/{project}").Select(path => (path[root.Length..], Source.Code(path))),
        ];
        Assert.NotEmpty(files);
        Assert.Empty(new FolderGraph(project, files).Circles());
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_file_has_the_namespace_of_its_folder(string project)
    {
        IEnumerable<string> strays =
            from path in Source.Under($"src/{project}")
            let expected = path[4..path.LastIndexOf('/')].Replace('/', '.')
            let declared = File.ReadLines(Repository.At(path))
                .FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))
            where declared is not null && declared != $"namespace {expected};"
            select path;
        Assert.Empty(strays);
    }

    [Fact]
    public void A_circle_is_found()
    {
        FolderGraph graph = new(
            "P",
            [
                ("A/One.cs", "using P.B;\nnamespace P.A;\ninternal sealed class One { Two Two { get; } }"),
                ("B/Two.cs", "namespace P.B;\ninternal sealed class Two { object Three() => new Three(); }"),
                ("Three.cs", "namespace P;\npublic sealed record Three(A.One One);"),
                ("Four.cs", "using P.A;\nnamespace P;\npublic enum Four { Three }"),
            ]);
        Assert.Equal(["A → B → Three.cs → A"], graph.Circles());
    }
}
