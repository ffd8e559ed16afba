using MentorBot.Slack.Rendering;

namespace MentorBot.Slack.Tests.Rendering;

/// <summary>What is drawn is what Slack's own types say a message and a modal are.</summary>
public sealed class TypeCheckTests
{
    private static readonly SlackLimits Limits = new();

    [TypeCheckFact]
    public async Task Every_part_is_drawn_as_Slack_types_it()
    {
        string blocks = Encoding.UTF8.GetString(BlockKitRenderer.Render(SampleCards.Full, "de", Limits).Span);
        string crowded = Encoding.UTF8.GetString(BlockKitRenderer.Render(
            new Card([.. Enumerable.Range(1, 80).Select(static n => new Paragraph($"{n}")), .. SampleCards.OneOfEach]),
            "en", Limits).Span);
        string modal = Encoding.UTF8.GetString(SampleCards.Form.Render("en", Limits).Span);
        Assert.Equal("", await TypeChecker.CheckAsync("good", $"""
            import type {"{ KnownBlock, ModalView }"} from '@slack/types';
            export const drawn: KnownBlock[] = {blocks};
            export const crowded: KnownBlock[] = {crowded};
            export const modal: ModalView = {modal};
            """, CancellationToken.None));
    }

    [TypeCheckFact]
    public async Task What_Slack_does_not_know_is_found()
    {
        string errors = await TypeChecker.CheckAsync("bad", """
            import type { KnownBlock } from '@slack/types';
            export const drawn: KnownBlock[] = [
              {"type":"header","text":{"type":"mrkdwn","text":"x"}},
              {"type":"divider","of_tomorrow":1}];
            """, CancellationToken.None);
        Assert.Contains("mrkdwn", errors, StringComparison.Ordinal);
        Assert.Contains("of_tomorrow", errors, StringComparison.Ordinal);
    }
}
