using System.Reflection;

namespace MentorBot.EndToEnd.Tests.House;

public sealed class FeatureTests
{
    private const string Rooms = "src/MentorBot/";

    [Fact]
    public void Rooms_use_only_the_public_class_of_rooms_before_them()
    {
        (string, string)[] sources = [.. Source.Under("src/MentorBot").Select(path => path[Rooms.Length..].Split('/')).Where(parts => parts.Length > 1)
            .Select(parts => (parts[0], Source.Code(Rooms + string.Join('/', parts))))];
        Assert.Contains(sources, source => source.Item1 == "Goals");
        Assert.Empty(RoomOrder.Problems(sources));
    }

    [Fact]
    public void A_room_has_one_public_class_and_the_records_that_it_speaks_in()
    {
        IEnumerable<string> rooms = Assembly.Load("MentorBot").GetExportedTypes()
            .Where(type => type.Namespace != "MentorBot" && type is { IsClass: true, IsNested: false } && type.GetMethod("<Clone>$") is null)
            .GroupBy(type => type.Namespace!).Where(room => room.Count() > 1)
            .Select(room => $"{room.Key} shows {string.Join(", ", room.Select(type => type.Name))}.");
        Assert.Empty(rooms);
    }

    [Theory]
    [InlineData("using MentorBot.CheckIns; class A { }", "Goals uses CheckIns, which comes after it.")]
    [InlineData("class A { object B() => CheckIns.CheckInBook.Start; }", "Goals uses CheckIns, which comes after it.")]
    [InlineData("using MentorBot.People; class A { Person B() => new Person(); }", "Goals uses People's own Person.")]
    public void A_use_that_must_not_be_is_found(string code, string problem) =>
        Assert.Equal(
            problem,
            Assert.Single(RoomOrder.Problems(
                [("Goals", code), ("People", "internal sealed record Person();"), ("CheckIns", "public static class CheckInBook;")])));

    [Fact]
    public void A_use_that_may_be_is_not()
    {
        const string code = "using MentorBot.People; class A { object B() => PeopleBook.Find(); }";
        Assert.Empty(RoomOrder.Problems([("Goals", code), ("People", "public static class PeopleBook; internal sealed record Person();")]));
    }
}
