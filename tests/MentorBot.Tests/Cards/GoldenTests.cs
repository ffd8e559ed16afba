namespace MentorBot.Tests.Cards;

public sealed class GoldenTests
{
    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    public async Task Every_card_is_drawn_for_Teams_as_it_was(string locale)
    {
        IReadOnlyList<CatalogCard> cards = await CardCatalog.InAsync(locale);
        if (Golden.IsWriting) await WriteAsync(locale, cards);
        Assert.Equal(
            cards.Select(card => card.Name).Order(StringComparer.Ordinal),
            Golden.Files(locale).Select(Path.GetFileNameWithoutExtension)
            .Order(StringComparer.Ordinal));
        foreach (CatalogCard card in cards)
        {
            string golden = await File.ReadAllTextAsync(Path.Combine(Golden.Folder(locale), $"{card.Name}.json"));
            string now = Golden.Render(card);
            Assert.True(
                golden.ReplaceLineEndings("\n") == now,
                $"'{card.Name}' looks different. If that is wanted: MENTORBOT_GOLDEN=write. Now:\n{now}");
        }
    }

    private static async Task WriteAsync(string locale, IReadOnlyList<CatalogCard> cards)
    {
        Directory.CreateDirectory(Golden.Folder(locale));
        foreach (string file in Golden.Files(locale)) File.Delete(file);
        foreach (CatalogCard card in cards)
            await File.WriteAllTextAsync(Path.Combine(Golden.Folder(locale), $"{card.Name}.json"), Golden.Render(card));
    }
}
