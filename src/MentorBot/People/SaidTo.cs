using System.Text.RegularExpressions;
using MentorBot.Conversation.Language;
using MentorBot.Conversation.Language.Intents;

namespace MentorBot.People;

/// <summary>
/// A typed sentence that is meant for a colleague, such as <c>tell Maria that I'll be late</c>: whom it mentions first,
/// and what stands around that. A name in quotation marks or behind a colon belongs to the words for the colleague.
/// </summary>
/// <param name="Text">All that was typed.</param>
public sealed partial record SaidTo(string Text)
{
    /// <summary>Who may be meant: nobody, one person, or several who share the name or the role.</summary>
    public ImmutableArray<Contact> Colleagues { get; private init; } = [];

    /// <summary>What was said of them is a role that nobody has.</summary>
    public ColleagueRole? Vacant { get; private init; }

    /// <summary>The name of somebody who is not in the circle; null where there is none.</summary>
    public string? Stranger { get; private init; }

    /// <summary>The text before the mention; all of it where nobody is mentioned.</summary>
    public string Before { get; private init; } = Text;

    /// <summary>The text behind the mention, up to a colon or a quotation.</summary>
    public string Behind { get; private init; } = "";

    /// <summary>All the text behind the mention; empty where nobody is mentioned.</summary>
    public string Rest { get; private init; } = "";

    /// <summary>A comma or a dash stands between the mention and <see cref="Rest"/>.</summary>
    public bool IsSetOff { get; private init; }

    /// <summary>The words in quotation marks, or else behind the colon; empty where there are none.</summary>
    public string Told { get; private init; } = "";

    /// <summary>Whether <see cref="Told"/> is a quotation.</summary>
    public bool IsQuoted { get; private init; }

    private static readonly char[] Separators = [':', ',', ';', '-', '–', '—', '.', '!', ' '];

    /// <summary>Reads a sentence.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="circle">Whom it can mention.</param>
    public static SaidTo Read(string text, Circle circle)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(circle);
        Match quoted = Quotation().Match(text);
        Match colon = quoted.Success ? Match.Empty : Colon().Match(text);
        int end = quoted.Success ? quoted.Index : colon.Success ? colon.Index : text.Length;
        SaidTo said = new(text)
        {
            Told = (quoted.Success ? quoted.Groups[1].Value : colon.Groups[1].Value).Trim(), IsQuoted = quoted.Success,
        };
        ColleagueNames names = new(circle);
        foreach ((int from, int to) in Spans(text[..end]))
        {
            if (names.Find(text[from..to]) is { } mention) return said.With(mention, from, to, end);
        }

        if (StrangerIn(text[..end]) is not { } stranger) return said with { Before = text[..end] };
        int at = text.IndexOf(stranger, StringComparison.Ordinal);
        return said.With(new Mention([], null), at, at + stranger.Length, end) with { Stranger = stranger };
    }

    /// <summary>The words behind "that"; null where there are none.</summary>
    public string? AfterThat() =>
        ToldText.After(Rest, $"{SendWords.ThatWords}") is { Length: > 0 } after ? after : null;

    /// <summary>The words behind "that", where nothing but fillers stands before it; otherwise null.</summary>
    public string? AfterThat(SpokenList fillers)
    {
        if (AfterThat() is not { } after) return null;
        string before = Rest[..Rest.LastIndexOf(after, StringComparison.Ordinal)];
        return SpokenList.Split(before)[..^1].All(fillers.Has) ? after : null;
    }

    private SaidTo With(Mention mention, int from, int to, int end) => this with
    {
        Colleagues = mention.People,
        Vacant = mention.People.IsEmpty ? mention.Role : null,
        Before = Text[..from].Trim(),
        Behind = Text[to..Math.Max(to, end)].Trim(Separators),
        Rest = Text[to..].TrimStart(Separators).TrimEnd(),
        IsSetOff = Text[..to][^1] is ',' or '!' or '.' or ';' || Text[to..].TrimStart() is ['-' or '–' or '—', ..],
    };

    /// <summary>
    /// A word with a capital letter behind "tell", "kudos to" and the like, which is nobody's name here.
    /// </summary>
    private static string? StrangerIn(string head)
    {
        string word = SpokenList.Split(ToldText.After(head, $"{SendWords.NameOpenings}"))
            .FirstOrDefault("").Trim(Separators);
        return word.Length > 1 && char.IsUpper(word[0]) && word.All(letter => char.IsLetter(letter) || letter == '-')
            && !SendWords.NotNames.Has(word) ? word : null;
    }

    /// <summary>Every run of words that can be a mention, the first and of these the longest first.</summary>
    private static IEnumerable<(int From, int To)> Spans(string text)
    {
        (int From, int To)[] words = [.. Word().Matches(text).Select(word => (word.Index, word.Index + word.Length))];
        for (int first = 0; first < words.Length; first++)
        {
            for (int last = Math.Min(first + ColleagueNames.MostWords, words.Length) - 1; last >= first; last--)
                yield return (words[first].From, words[last].To);
        }
    }

    [GeneratedRegex(@"\S+")]
    private static partial Regex Word();

    [GeneratedRegex("[\"“„«»]([^\"“”„«»]{2,})[\"“”«»]")]
    private static partial Regex Quotation();

    /// <summary>A colon that is not within a time or an address.</summary>
    [GeneratedRegex(@":(?!//)(?<!\d:(?=\d))(?:\s+|(?=\p{L}))(\S.*)$", RegexOptions.Singleline)]
    private static partial Regex Colon();
}
