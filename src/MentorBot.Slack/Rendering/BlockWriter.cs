using MentorBot.Channels.Protocol;
using MentorBot.Conversation.Cards;

namespace MentorBot.Slack.Rendering;

/// <summary>Writes the blocks of one card, part by part.</summary>
/// <param name="text">Writes the texts.</param>
/// <param name="yes">The label of a check box.</param>
internal sealed class BlockWriter(BlockText text, string yes)
{
    private readonly List<Block> _blocks = [];
    private readonly ButtonWriter _buttons = new(text);
    private readonly InputWriter _inputs = new(text, yes);
    private bool _aside;

    private SlackLimits Limits => text.Limits;

    public IReadOnlyList<Block> Write(IEnumerable<CardPart> parts)
    {
        foreach (CardPart part in parts) WritePart(part);
        return _blocks;
    }

    private void WritePart(CardPart part)
    {
        switch (part)
        {
            case Heading heading: WriteText("header", heading.Text, Limits.HeaderLength); break;
            case Paragraph paragraph: WriteParagraph(paragraph); break;
            case Facts facts: WriteFacts(facts); break;
            case Divider: Add("divider", static _ => { }); break;
            case Image image: WriteImage(image); break;
            case Progress progress:
                WriteText(
                "section", $"{progress.Bar}\n{progress.Sentence}", Limits.SectionTextLength); break;
            case Details details: WriteDetails(details); break;
            case Buttons buttons: WriteRows(buttons.Items, null, _buttons.Write); break;
            case Input { Tap: { } token } input: WriteTaps(input, token); break;
            case Input input: WriteInput(input); break;
            default:
                throw new NotSupportedException(
                    $"Slack does not know how to draw the part {part.GetType().Name}.");
        }
    }

    private void WriteParagraph(Paragraph paragraph)
    {
        switch (paragraph.Emphasis)
        {
            case Emphasis.Strong: WriteBold(paragraph.Text); break;
            case Emphasis.Danger: WriteBold($"⚠️ {paragraph.Text}"); break;
            case Emphasis.Subtle: WriteContext(paragraph.Text); break;
            default:
                if (_aside) WriteContext(paragraph.Text);
                else WriteText("section", paragraph.Text, Limits.SectionTextLength);
                break;
        }
    }

    // Slack rejects an empty text.
    private void WriteText(string type, string words, int most)
    {
        if (!string.IsNullOrWhiteSpace(words)) Add(type, json => text.Write(json, "text", words, most));
    }

    // Rich text is the only way to use bold without markup, which a person's own asterisks would become part of.
    private void WriteBold(string words)
    {
        if (string.IsNullOrWhiteSpace(words)) return;
        Add("rich_text", json =>
        {
            json.WriteStartArray("elements");
            json.WriteStartObject();
            json.WriteString("type", "rich_text_section");
            json.WriteStartArray("elements");
            json.WriteStartObject();
            json.WriteString("type", "text");
            json.WriteString("text", text.Cut(words, Limits.SectionTextLength));
            json.WriteStartObject("style");
            json.WriteBoolean("bold", true);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
        });
    }

    private void WriteContext(string words)
    {
        if (string.IsNullOrWhiteSpace(words)) return;
        Add("context", json =>
        {
            json.WriteStartArray("elements");
            text.Write(json, null, words, Limits.SectionTextLength);
            json.WriteEndArray();
        });
    }

    private void WriteFacts(Facts facts)
    {
        IEnumerable<string> fields =
            facts.Items.Select(static fact => $"{fact.Label}\n{fact.Value}".Trim())
                .Where(static field => field.Length > 0);
        foreach (string[] section in fields.Chunk(Limits.FieldsPerSection))
        {
            Add("section", json =>
            {
                json.WriteStartArray("fields");
                foreach (string field in section) text.Write(json, null, field, Limits.FieldLength);
                json.WriteEndArray();
            });
        }
    }

    // Slack fetches the picture itself, so it needs a web address.
    private void WriteImage(Image image)
    {
        if (image.Url.Scheme != Uri.UriSchemeHttps && image.Url.Scheme != Uri.UriSchemeHttp)
        {
            WriteContext(image.AltText);
            return;
        }

        Add("image", json =>
        {
            json.WriteString("image_url", image.Url.AbsoluteUri);
            json.WriteString("alt_text", text.Cut(image.AltText, Limits.FieldLength));
        });
    }

    // A message has no collapsible block: the details are always visible, but less prominent.
    private void WriteDetails(Details details)
    {
        WriteBold(details.Title);
        bool before = _aside;
        _aside = true;
        foreach (CardPart part in details.Parts) WritePart(part);
        _aside = before;
    }

    private void WriteTaps(Input input, ActionToken token)
    {
        WriteRejection(input);
        WriteBold(input.Label);
        WriteRows(input.Options, $"rating.{input.Id}", (json, option) => _buttons.WriteTap(json, input, token, option));
    }

    private void WriteInput(Input input)
    {
        WriteRejection(input);
        Add("input", json => _inputs.Write(json, input), canAct: true);
    }

    private void WriteRejection(Input input)
    {
        if (input.Rejected && !string.IsNullOrEmpty(input.ErrorMessage)) WriteContext($"⚠️ {input.ErrorMessage}");
    }

    private void WriteRows<T>(ImmutableArray<T> items, string? id, Action<Utf8JsonWriter, T> write)
    {
        int row = 0;
        foreach (T[] chunk in items.Chunk(Limits.ActionsPerBlock))
        {
            string? blockId = id is null || row++ == 0
                ? id
                : string.Create(CultureInfo.InvariantCulture, $"{id}.{row}");
            Add("actions", json =>
            {
                json.WriteText("block_id", blockId);
                json.WriteStartArray("elements");
                foreach (T item in chunk) write(json, item);
                json.WriteEndArray();
            }, canAct: true);
        }
    }

    private void Add(string type, Action<Utf8JsonWriter> write, bool canAct = false) =>
        _blocks.Add(new Block(JsonBytes.Write((type, write), static (json, state) =>
        {
            json.WriteStartObject();
            json.WriteString("type", state.type);
            state.write(json);
            json.WriteEndObject();
        }), canAct));
}
