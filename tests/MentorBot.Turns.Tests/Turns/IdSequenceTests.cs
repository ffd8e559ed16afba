namespace MentorBot.Turns.Tests.Turns;

public sealed class IdSequenceTests
{
    private static readonly PersonId Alex = new("home", "alex");

    [Fact]
    public void The_same_seed_gives_the_same_ids_again() => Assert.Equal(Three(Alex, "seed"), Three(Alex, "seed"));

    [Fact]
    public void Ids_differ_among_themselves_by_seed_and_by_person()
    {
        string[] all = [.. Three(Alex, "seed"), .. Three(Alex, "other"), .. Three(new PersonId("home", "bo"), "seed")];

        Assert.Equal(all.Length, all.Distinct().Count());
    }

    [Fact]
    public void An_id_is_twenty_letters_and_digits() =>
        Assert.All(Three(Alex, "seed"), id => Assert.Matches("^[0-9a-f]{20}$", id));

    private static string[] Three(PersonId person, string seed)
    {
        IdSequence ids = new(person, seed);
        return [ids.Next(), ids.Next(), ids.Next()];
    }
}
