using System.Text.Json;

namespace AdaptiveCards;

/// <summary>A text with limited Markdown. See <see href="https://adaptivecards.io/explorer/TextBlock.html"/>.</summary>
public sealed class AdaptiveTextBlock : AdaptiveElement
{
    /// <summary>The schema's name for it.</summary>
    public const string TypeName = "TextBlock";

    /// <summary>Creates a text block without a text.</summary>
    public AdaptiveTextBlock()
    {
    }

    /// <summary>Creates a text block with a text.</summary>
    /// <param name="text">The text.</param>
    public AdaptiveTextBlock(string text) => Text = text;

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>The text.</summary>
    public string? Text { get; set; }

    /// <summary>Whether a long text is wrapped; otherwise it is cut.</summary>
    public bool Wrap { get; set; }

    /// <summary>The role of the text for a screen reader.</summary>
    public AdaptiveTextBlockStyle Style { get; set; }

    /// <summary>The size of the text.</summary>
    public AdaptiveTextSize Size { get; set; }

    /// <summary>The weight of the text.</summary>
    public AdaptiveTextWeight Weight { get; set; }

    /// <summary>The colour of the text.</summary>
    public AdaptiveTextColor Color { get; set; }

    /// <summary>Whether the text is drawn less prominently.</summary>
    public bool IsSubtle { get; set; }

    /// <summary>The horizontal alignment.</summary>
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        base.WriteMembers(json);
        json.WriteString("text"u8, Text ?? "");
        if (Wrap) json.WriteBoolean("wrap"u8, true);
        if (Style == AdaptiveTextBlockStyle.Heading) json.WriteString("style"u8, "heading"u8);
        json.WriteName("size"u8, Size);
        json.WriteName("weight"u8, Weight);
        json.WriteName("color"u8, Color);
        if (IsSubtle) json.WriteBoolean("isSubtle"u8, true);
        json.WriteName("horizontalAlignment"u8, HorizontalAlignment);
    }
}
