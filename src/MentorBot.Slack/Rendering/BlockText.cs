using MentorBot.Channels.Rendering;

namespace MentorBot.Slack.Rendering;

/// <summary>
/// Writes text objects. All of them are <c>plain_text</c>: no character that people write is interpreted as formatting,
/// and emoji codes are shown as in the person's own message. See
/// <see href="https://docs.slack.dev/reference/block-kit/composition-objects/text-object"/>.
/// </summary>
/// <param name="limits">The limits of Slack.</param>
/// <param name="longest">The maximum length of any text, in characters.</param>
internal sealed class BlockText(SlackLimits limits, int longest)
{
    public SlackLimits Limits => limits;

    /// <summary>Writes a text object as a property, or as an array element if there is no name.</summary>
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
