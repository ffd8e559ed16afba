using System.Text.RegularExpressions;
using MentorBot.Host.Settings;
using MentorBot.Storage;

namespace MentorBot.EndToEnd.Tests.House;

/// <summary>
/// A further kind of store is a folder in MentorBot.Storage and a line in the program's list: nothing else of the
/// program knows which kinds there are.
/// </summary>
public sealed class BackendTests
{
    private const string List = "src/MentorBot.Host/Settings/StorageBackends.cs";
    private static readonly Type[] Backends =
    [
        .. typeof(IStorageBackend).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(IStorageBackend))),
    ];

    private static IEnumerable<string> Others =>
        Source.Under("src").Where(path => !IsIn("src/MentorBot.Storage/", path));

    [Fact]
    public void Only_the_list_names_a_kind_of_store() =>
        Assert.Equal([List], Others.Where(path => NamesOne(Source.Code(path))));

    [Fact]
    public void The_list_has_every_kind_in_a_line_of_its_own()
    {
        Assert.Equal(Backends.ToHashSet(), StorageBackends.All.Select(backend => backend.GetType()).ToHashSet());
        string[] lines = Source.Code(List).Split('\n');
        foreach (Type backend in Backends)
            Assert.Single(lines, line => line.Contains($"new {backend.Name}(", StringComparison.Ordinal));
    }

    [Fact]
    public void A_kind_has_one_folder_and_the_others_do_not_know_it() => Assert.All(Backends, backend =>
    {
        string own = $"src/MentorBot.Storage/{backend.Namespace!.Split('.')[^1]}/";
        IEnumerable<string> elsewhere = Source.Under("src/MentorBot.Storage").Where(path => !IsIn(own, path));
        Assert.DoesNotContain(
            elsewhere, path => Source.Code(path).Contains(backend.Namespace, StringComparison.Ordinal));
    });

    [Theory]
    [InlineData("object a = new SqliteTableStore();", true)]
    [InlineData("using MentorBot.Storage.AzureTables;", true)]
    [InlineData("ITableStore a;", false)]
    public void A_name_of_one_is_found(string code, bool isNamed) => Assert.Equal(isNamed, NamesOne(code));

    private static bool IsIn(string folder, string path) => path.StartsWith(folder, StringComparison.Ordinal);

    private static bool NamesOne(string code)
    {
        string[] folders = [.. Backends.Select(backend => backend.Namespace!)];
        IEnumerable<string> types = typeof(IStorageBackend).Assembly.GetExportedTypes()
            .Where(type => folders.Contains(type.Namespace)).Select(type => type.Name);
        return folders.Concat(types).Any(name => Regex.IsMatch(code, $@"\b{Regex.Escape(name)}\b"));
    }
}
