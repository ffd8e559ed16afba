using System.Text.RegularExpressions;
using MentorBot.Slack.Tests.Rendering;

namespace MentorBot.Tests.Cards;

/// <summary>Everything the bot can say in Slack is what Slack takes.</summary>
public sealed partial class SlackTests
{
    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    public async Task Every_card_is_within_the_limits_as_a_message_and_as_a_modal(string locale)
    {
        IReadOnlyList<SlackDrawing> drawn = await SlackDrawing.AllAsync(locale);
        Assert.True(drawn.Count(one => !one.IsModal) > 50 && drawn.Count(one => one.IsModal) > 10);
        Assert.Empty(drawn.SelectMany(one =>
            (one.IsModal ? BlockLimits.OfModal(one.Json) : BlockLimits.OfMessage(one.Json))
                .Select(problem => $"{one}: {problem}")));
    }

    [TypeCheckFact]
    public async Task Every_card_is_drawn_as_Slack_types_it()
    {
        SlackDrawing[] drawn = [.. await SlackDrawing.AllAsync("en-GB"), .. await SlackDrawing.AllAsync("de-DE")];
        string[] lines =
        [
            "import type { KnownBlock, ModalView } from '@slack/types';",
            .. drawn.Select((
                one,
                index) => $"export const card{index}: {(one.IsModal ? "ModalView" : "KnownBlock[]")} = {one.Json};"),
        ];
        string errors = await TypeChecker.CheckAsync("catalog", string.Join('\n', lines), CancellationToken.None);
        Assert.Equal(
            "",
            Line()
                .Replace(
                    errors, match => drawn[int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) - 2].Name));
    }

    [GeneratedRegex(@"catalog\.ts\((\d+),\d+\)")]
    private static partial Regex Line();
}
