using System.Text.Json;

namespace AdaptiveCards;

/// <summary>A text, in part Markdown. See <see href="https://adaptivecards.io/explorer/TextBlock.html"/>.</summary>
public sealed class AdaptiveTextBlock : AdaptiveElement
{
    /// <summary>The schema's name for it.</summary>
    public const string TypeName = "TextBlock";

    /// <summary>A text block without a text yet.</summary>
    public AdaptiveTextBlock()
    {
    }

    /// <summary>A text block.</summary>
    /// <param name="text">The text.</param>
    public AdaptiveTextBlock(string text) => Text = text;

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>The text.</summary>
    public string? Text { get; set; }

    /// <summary>It goes on in the next line where it is too long for one; else its end is not shown.</summary>
    public bool Wrap { get; set; }

    /// <summary>What it is to a screen reader.</summary>
    public AdaptiveTextBlockStyle Style { get; set; }

    /// <summary>How large it is.</summary>
    public AdaptiveTextSize Size { get; set; }

    /// <summary>How bold it is.</summary>
    public AdaptiveTextWeight Weight { get; set; }

    /// <summary>What its colour says.</summary>
    public AdaptiveTextColor Color { get; set; }

    /// <summary>It may be overlooked.</summary>
    public bool IsSubtle { get; set; }

    /// <summary>Where in its line it stands.</summary>
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
