using System.Reflection;

namespace MentorBot.EndToEnd.Tests.House;

public sealed class FeatureTests
{
    private const string Features = "src/MentorBot/";
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void Features_use_only_the_public_class_of_features_before_them()
    {
        (string, string)[] sources =
        [
            .. Source.Under("src/MentorBot").Select(path => path[Features.Length..].Split('/'))
                .Where(parts => parts.Length > 1)
                .Select(parts => (parts[0], Source.Code(Features + string.Join('/', parts)))),
        ];
        Assert.Contains(sources, source => source.Item1 == "Goals");
        Assert.Empty(FeatureOrder.Problems(sources));
    }

    [Fact]
    public void A_feature_has_one_public_class_and_the_records_that_it_speaks_in()
    {
        IEnumerable<string> problems = Assembly.Load("MentorBot").GetExportedTypes()
            .Where(type => type.Namespace != "MentorBot" && type is { IsClass: true, IsNested: false })
            .Where(type => type.GetMethod("<Clone>$") is null)
            .GroupBy(type => type.Namespace!).Where(feature => feature.Count() > 1)
            .Select(feature => $"{feature.Key} shows {string.Join(", ", feature.Select(type => type.Name))}.");
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("using MentorBot.CheckIns; class A { }", "Goals uses CheckIns, which comes after it.")]
    [InlineData("class A { object B() => CheckIns.CheckInBook.Start; }", "Goals uses CheckIns, which comes after it.")]
    [InlineData("using MentorBot.People; class A { Person B() => new Person(); }", "Goals uses People's own Person.")]
    public void A_use_that_must_not_be_is_found(string code, string problem) =>
        Assert.Equal(
            problem,
            Assert.Single(FeatureOrder.Problems(
            [
                ("Goals", code), ("People", "internal sealed record Person();"),
                ("CheckIns", "public static class CheckInBook;"),
            ])));

    [Fact]
    public void A_use_that_may_be_is_not()
    {
        const string code = "using MentorBot.People; class A { object B() => PeopleBook.Find(); }";
        const string people = "public static class PeopleBook; internal sealed record Person();";
        Assert.Empty(FeatureOrder.Problems([("Goals", code), ("People", people)]));
    }
}
