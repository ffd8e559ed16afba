namespace MentorBot.Tests.Cards;

public sealed class PseudoLanguageTests
{
    [Fact]
    public async Task Every_text_of_every_card_is_from_a_resource_file_or_was_given()
    {
        IReadOnlyList<CatalogCard> cards = await CardCatalog.InAsync(Phrases.PseudoLanguage);
        Assert.True(cards.Count > 50);
        Assert.Empty(cards.SelectMany(card => CardTexts.Of(card.Card).Where(text => !IsOurs(text))
            .Select(text => $"{card.Name}: {text}")));
    }

    [Theory]
    [InlineData("⟦Saved⟧", true)]
    [InlineData("⟦By ⟦Fri⟧⟧", true)]
    [InlineData("⟦You said ⟦🙂 Good. A tap changes it.⟧", true)]
    [InlineData("Saved", false)]
    [InlineData("⟦Win⟧: ⟦Next⟧", false)]
    [InlineData("⟦Win⟧!", false)]
    [InlineData("⟦Win⟧: Shipped the draft", true)]
    [InlineData("Win: Shipped the draft", false)]
    public void A_text_outside_the_brackets_is_found(string text, bool ours) => Assert.Equal(ours, IsOurs(text));

    /// <summary>
    /// In brackets from its first character to its last. Of a choice's text the title has the opening bracket alone:
    /// synonyms stand behind it.
    /// </summary>
    private static bool IsOurs(string text)
    {
        if (CardCatalog.TheirWords.Contains(text) || text is "Maria" or "Jo") return true; // Names on buttons.
        string? theirs =
            CardCatalog.TheirWords.FirstOrDefault(words => text.EndsWith($": {words}", StringComparison.Ordinal));
        if (theirs is not null) return IsOurs(text[..^(theirs.Length + 2)]);
        int depth = 0;
        for (int at = 0; at < text.Length; at++)
        {
            depth += text[at] switch { '⟦' => 1, '⟧' => -1, _ => 0 };
            if (depth <= 0 && at < text.Length - 1) return false;
        }

        return text.StartsWith('⟦');
    }
}
