using System.Text;
using System.Text.Json;

namespace AdaptiveCards;

/// <summary>An Adaptive Card. See <see href="https://adaptivecards.io/explorer/AdaptiveCard.html"/>.</summary>
/// <param name="schemaVersion">The version of the schema that a client needs to draw it.</param>
public sealed class AdaptiveCard(AdaptiveSchemaVersion schemaVersion) : AdaptiveTypedElement
{
    /// <summary>The type of an attachment that is a card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The schema's name for it.</summary>
    public const string TypeName = "AdaptiveCard";

    private const string Schema = "http://adaptivecards.io/schemas/adaptive-card.json";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>The version of the schema that a client needs to draw it.</summary>
    public AdaptiveSchemaVersion Version { get; set; } = schemaVersion;

    /// <summary>The text that a client shows if it cannot draw the card.</summary>
    public string? FallbackText { get; set; }

    /// <summary>The text that is spoken when the card is read aloud: plain text or SSML.</summary>
    public string? Speak { get; set; }

    /// <summary>
    /// ISO 639-1 code of the language for dates on the card; null leaves it to the client.
    /// </summary>
    public string? Lang { get; set; }

    /// <summary>The elements of the card, from top to bottom.</summary>
    public List<AdaptiveElement> Body { get; set; } = [];

    /// <summary>The actions of the card, in a row at its end.</summary>
    public List<AdaptiveAction> Actions { get; set; } = [];

    /// <summary>The card as JSON.</summary>
    public string ToJson() => CardBytes.Of(this, static json => Encoding.UTF8.GetString(json));

    /// <summary>The card as JSON in UTF-8, written without an intermediate string.</summary>
    internal ReadOnlyMemory<byte> ToUtf8Json() => CardBytes.Of(this, static json => json.ToArray());

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("$schema"u8, Schema);
        json.WriteString("version"u8, Version.ToString());
        base.WriteMembers(json);
        json.WriteText("fallbackText"u8, FallbackText);
        json.WriteText("speak"u8, Speak);
        json.WriteText("lang"u8, Lang);
    }

    internal override void WriteContent(Utf8JsonWriter json)
    {
        json.Write("body"u8, Body);
        if (Actions.Count > 0) json.Write("actions"u8, Actions);
    }
}
