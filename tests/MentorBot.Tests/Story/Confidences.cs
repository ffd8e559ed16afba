namespace MentorBot.Tests.Story;

/// <summary>
/// Who may know which words. Looks at all that ever reached anybody: screens, rows that were ever written, letters that
/// were ever on their way.
/// </summary>
internal sealed class Confidences(Team team)
{
    private readonly Dictionary<string, HashSet<Person>> _known = new(StringComparer.Ordinal);

    /// <summary>These words may be known to these people, from now on.</summary>
    public void Allow(string words, params Person[] people)
    {
        _known.TryAdd(words, []);
        _known[words].UnionWith(people);
    }

    /// <summary>Who knows what they may not.</summary>
    public IReadOnlyList<string> Leaks() =>
        [.. team.All.SelectMany(person => _known.Where(one => !one.Value.Contains(person))
            .SelectMany(one => PlacesOf(one.Key, person)))];

    /// <summary>
    /// That the words are somewhere at all with whoever may know them, lest a wrong word proves nothing.
    /// </summary>
    public void AssertKnown(string words, Person person) => Assert.NotEmpty(PlacesOf(words, person));

    private IEnumerable<string> PlacesOf(string words, Person person)
    {
        string to = $"\"to\":\"{person.Id.Partition}\"";
        IEnumerable<string> rows = team.Bot.Store.Written
            .Where(row => row.Text?.Contains(words, StringComparison.Ordinal) == true)
            .Where(row => row.IsLetter
                ? row.Text!.Contains(to, StringComparison.Ordinal)
                : row.Partition == person.Id.Partition)
            .Select(row => $"'{words}' is in {person.Account}'s row {row.Row}");
        IEnumerable<string> cards =
            person.Screen.Where(card => card.PlainText.Contains(words, StringComparison.Ordinal))
                .Select(card => $"'{words}' is on {person.Account}'s screen: {card.PlainText}");
        return rows.Concat(cards);
    }
}
