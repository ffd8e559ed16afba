using System.Text.Json;
using MentorBot.Channels.Rendering;

namespace MentorBot.Slack.Rendering;

/// <summary>
/// Text objects. All of them are <c>plain_text</c>: no character of what people write is taken for formatting, and
/// emoji codes are what they were in the person's own message. See
/// <see href="https://docs.slack.dev/reference/block-kit/composition-objects/text-object"/>.
/// </summary>
/// <param name="limits">What Slack takes.</param>
/// <param name="longest">The longest text of all, in characters.</param>
internal sealed class BlockText(SlackLimits limits, int longest)
{
    public SlackLimits Limits => limits;

    /// <summary>A text object under a name, or in an array where there is none.</summary>
    public void Write(Utf8JsonWriter json, string? name, string text, int most)
    {
        if (name is null) json.WriteStartObject();
        else json.WriteStartObject(name);
        json.WriteString("type", "plain_text");
        json.WriteString("text", Cut(text, most));
        json.WriteBoolean("emoji", true);
        json.WriteEndObject();
    }

    public string Cut(string text, int most) => CutText.To(text, Math.Min(most, longest));
}
