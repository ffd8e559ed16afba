using MentorBot.Conversation.Language;

namespace MentorBot.People;

/// <summary>What somebody is to the person.</summary>
public enum ColleagueRole
{
    /// <summary>Their mentor.</summary>
    Mentor,

    /// <summary>Their manager.</summary>
    Manager,

    /// <summary>Somebody they mentor.</summary>
    Mentee,

    /// <summary>Somebody they lead.</summary>
    Report,
}

/// <summary>The people of a circle whom some words mean.</summary>
/// <param name="People">Who is meant; several where they share a name or a role.</param>
/// <param name="Role">The role, where the words are one.</param>
internal sealed record Mention(ImmutableArray<Contact> People, ColleagueRole? Role);

/// <summary>
/// The words by which the people of a circle are mentioned: their names, and what they are to the person.
/// </summary>
internal sealed class ColleagueNames
{
    /// <summary>The maximum number of words of a mention.</summary>
    public const int MostWords = 4;

    private readonly Dictionary<string, Mention> _mentions = new(StringComparer.Ordinal);

    public ColleagueNames(Circle circle)
    {
        foreach (Contact contact in circle.Everybody)
        {
            foreach (string name in NamesOf(contact)) AddName(name, contact);
        }

        AddRole(ColleagueRole.Mentor, SendWords.MentorWords, [.. Present(circle.Mentor)]);
        AddRole(ColleagueRole.Manager, SendWords.ManagerWords, [.. Present(circle.Manager)]);
        AddRole(ColleagueRole.Mentee, SendWords.MenteeWords, circle.Mentees);
        AddRole(ColleagueRole.Report, SendWords.ReportWords, circle.Reports);
    }

    /// <summary>Whom these words mean, also with the s of the genitive; null where they are nobody's.</summary>
    public Mention? Find(string words)
    {
        string name = TypedWords.WordsOnly(words);
        return _mentions.GetValueOrDefault(name)
            ?? (name.EndsWith('s') ? _mentions.GetValueOrDefault(name[..^1]) : null);
    }

    /// <summary>The full name, the given name, and the family name.</summary>
    private static IEnumerable<string> NamesOf(Contact contact)
    {
        string[] parts = contact.Name.Split(',', 2, StringSplitOptions.TrimEntries);
        string family = parts.Length > 1 ? parts[0] : contact.Name.Split(' ')[^1];
        return new[] { contact.Name, contact.Call, family }.Select(TypedWords.WordsOnly)
            .Where(name => name.Length > 0).Distinct();
    }

    private static IEnumerable<Contact> Present(Contact? contact) => contact is null ? [] : [contact];

    private void AddName(string name, Contact contact)
    {
        ImmutableArray<Contact> others = _mentions.GetValueOrDefault(name)?.People ?? [];
        _mentions[name] = new Mention([.. others, contact], null);
    }

    private void AddRole(ColleagueRole role, SpokenList words, ImmutableArray<Contact> people)
    {
        Mention mention = new([.. people.Where(contact => !contact.IsFormer)], role);
        foreach (string word in words.Phrases) _mentions.TryAdd(TypedWords.WordsOnly(word), mention);
    }
}
