using MentorBot.Conversation.Language;

namespace MentorBot.Conversation.Cards;

/// <summary>Finds the option that a person picks by typing.</summary>
public static class SpokenChoice
{
    private static readonly string[] NumberPrefixes =
        [.. Languages.All.SelectMany(language => LanguageWords.In(language, "NumberPrefix"))
            .Select(prefix => TypedWords.WordsOnly(prefix) + " ")];

    /// <summary>
    /// Finds the choice that a text names. Tries, in this order: its title or a synonym (ignoring case, accents,
    /// punctuation and emoji), the emoji at the start of its title, its number in the list ("2", "#2", "two", "option
    /// 2"), a beginning of at least two letters that no other choice shares, its title or a synonym with typing errors
    /// (<see cref="CommandWords.Match"/>). Where one of these matches two choices, the text is not understood: asking
    /// again is better than guessing. The same holds for a number if another choice's title begins with it ("2" among
    /// "2 weeks" and "4 weeks").
    /// </summary>
    /// <param name="choices">In the order in which they were shown.</param>
    /// <param name="text">What was typed.</param>
    /// <returns>The choice, or null.</returns>
    public static Choice? Find(IReadOnlyList<Choice> choices, string? text)
    {
        ArgumentNullException.ThrowIfNull(choices);
        if (text is null || text.Length > TypedWords.MaxLength) return null;
        string folded = TypedWords.Normalise(text);
        string words = TypedWords.WordsOnly(text);
        if (words.Length == 0) return null;
        Named[] named = [.. choices.Select(choice => new Named(choice))];
        Func<Named, bool>[] stages =
        [
            choice => choice.Folded.Contains(folded),
            choice => choice.Words.Contains(words) || choice.Emoji == words,
        ];
        foreach (Func<Named, bool> fits in stages)
        {
            if (Matching(named, fits) is [_, ..] found) return OnlyOne(found);
        }

        if (TryNumber(words, out int number) && number >= 1 && number <= named.Length)
            return Numbered(named, number, words);
        Named[] begun = words.Length < 2 ? [] : Matching(named, choice => choice.BeginsWith(words));
        return begun.Length > 0 ? OnlyOne(begun) : Nearest(named, words);
    }

    private static Named[] Matching(Named[] named, Func<Named, bool> fits) => [.. named.Where(fits)];

    private static Choice? OnlyOne(Named[] found) => found.Length == 1 ? found[0].Choice : null;

    private static Choice? Numbered(Named[] named, int number, string words)
    {
        Named chosen = named[number - 1];
        return named.Any(other => other != chosen && other.BeginsWith(words + " ")) ? null : chosen.Choice;
    }

    private static bool TryNumber(string words, out int number)
    {
        string? prefix = NumberPrefixes.FirstOrDefault(prefix => words.StartsWith(prefix, StringComparison.Ordinal));
        if (prefix is not null) words = words[prefix.Length..];
        return int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out number)
            || NumberWords.TryFind(words, CultureInfo.CurrentUICulture, out number);
    }

    private static Choice? Nearest(Named[] named, string words)
    {
        var near = named
            .Select(choice => (choice.Choice, Slips: choice.Words.Min(name => Typos.Between(words, name))))
            .Where(candidate => candidate.Slips is not null)
            .OrderBy(candidate => candidate.Slips)
            .Take(2)
            .ToArray();
        return near switch
        {
            [var only] => only.Choice,
            [var first, var second] when first.Slips < second.Slips => first.Choice,
            _ => null,
        };
    }

    private sealed class Named
    {
        public Named(Choice choice)
        {
            Choice = choice;
            string[] names = choice.Synonyms.IsDefaultOrEmpty ? [choice.Title] : [choice.Title, .. choice.Synonyms];
            Folded = [.. names.Select(TypedWords.Normalise)];
            Words = [.. names.Select(TypedWords.WordsOnly)];
            Emoji = TypedWords.LeadingEmoji(choice.Title);
        }

        public Choice Choice { get; }

        public string[] Folded { get; }

        public string[] Words { get; }

        public string? Emoji { get; }

        public bool BeginsWith(string words) => Words.Any(name => name.StartsWith(words, StringComparison.Ordinal));
    }
}
