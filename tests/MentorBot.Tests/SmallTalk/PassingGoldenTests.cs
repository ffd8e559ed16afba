using MentorBot.Slack;
using MentorBot.Slack.Rendering;
using MentorBot.Slack.Tests.Rendering;
using MentorBot.Tests.Cards;

namespace MentorBot.Tests.SmallTalk;

/// <summary>
/// What is said in passing, who sees what, and help: as Teams and as Slack are sent it, kept as files.
/// <c>MENTORBOT_GOLDEN=write</c> writes them again: look at the difference before it is committed.
/// </summary>
public sealed class PassingGoldenTests
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true, NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    public async Task Every_card_is_drawn_for_both_channels_as_it_was(string locale)
    {
        Dictionary<string, string> drawn = [];
        foreach (CatalogCard card in await CardCatalog.InPassingAsync(locale))
        {
            drawn.Add($"{card.Name}.teams.json", Golden.Render(card));
            drawn.Add($"{card.Name}.slack.json", Slack(card, locale));
        }

        string folder = Sources.Of("SmallTalk", "Golden", locale[..2]);
        if (Golden.IsWriting) await WriteAsync(folder, drawn);
        Assert.Equal(
            drawn.Keys.Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach ((string file, string json) in drawn)
            Assert.Equal((await File.ReadAllTextAsync(Path.Combine(folder, file))).ReplaceLineEndings("\n"), json);
    }

    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    public async Task Every_card_is_within_the_limits_of_Slack_and_has_few_buttons(string locale)
    {
        IReadOnlyList<CatalogCard> cards = await CardCatalog.InPassingAsync(locale);
        Assert.Empty(cards.SelectMany(card => BlockLimits.OfMessage(Slack(card, locale))));
        Assert.All(cards, card => Assert.InRange(card.Card.AllButtons.Count(), 0, 3));
    }

    private static string Slack(CatalogCard card, string locale) =>
        JsonNode.Parse(BlockKitRenderer.Render(card.Card, locale, new SlackLimits()).Span)!.ToJsonString(Readable)
            + "\n";

    private static async Task WriteAsync(string folder, Dictionary<string, string> drawn)
    {
        Directory.CreateDirectory(folder);
        foreach (string file in Directory.EnumerateFiles(folder)) File.Delete(file);
        foreach ((string file, string json) in drawn)
            await File.WriteAllTextAsync(Path.Combine(folder, file), json);
    }
}
