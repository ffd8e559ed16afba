using System.Text.Json;

namespace AdaptiveCards;

/// <summary>A picture. See <see href="https://adaptivecards.io/explorer/Image.html"/>.</summary>
/// <param name="url">The address of the picture.</param>
public sealed class AdaptiveImage(Uri url) : AdaptiveElement
{
    /// <summary>The schema's name for it.</summary>
    public const string TypeName = "Image";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>The address of the picture.</summary>
    public Uri Url { get; set; } = url;

    /// <summary>The alternative text.</summary>
    public string? AltText { get; set; }

    /// <summary>The size of the picture.</summary>
    public AdaptiveImageSize Size { get; set; }

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        base.WriteMembers(json);
        json.WriteString("url"u8, Url.AbsoluteUri);
        json.WriteText("altText"u8, AltText);
        json.WriteName("size"u8, Size);
    }
}
