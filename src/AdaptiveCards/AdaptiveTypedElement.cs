using System.Text.Json;

namespace AdaptiveCards;

/// <summary>The base class of a card, its elements and its actions.</summary>
public abstract class AdaptiveTypedElement
{
    private SerializableDictionary<string, object>? _additional;

    /// <summary>The type name in the schema.</summary>
    public abstract string Type { get; }

    /// <summary>The id of the element in its card; an input's answer is sent under it.</summary>
    public string? Id { get; set; }

    /// <summary>
    /// The replacement for clients that do not know the element's type; null leaves it to the client.
    /// </summary>
    public AdaptiveFallbackElement? Fallback { get; set; }

    /// <summary>JSON properties that the model does not have, by name.</summary>
    public SerializableDictionary<string, object> AdditionalProperties => _additional ??= [];

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, Type);
        WriteMembers(json);
        if (Fallback is not null) json.Write("fallback"u8, Fallback.Content);
        if (_additional is not null) WriteAdditional(json, _additional);
        WriteContent(json);
        json.WriteEndObject();
    }

    /// <summary>Writes the element's own properties.</summary>
    internal virtual void WriteMembers(Utf8JsonWriter json) => json.WriteText("id"u8, Id);

    /// <summary>Writes the nested elements. They come last, since they are long.</summary>
    internal virtual void WriteContent(Utf8JsonWriter json)
    {
    }

    private static void WriteAdditional(Utf8JsonWriter json, SerializableDictionary<string, object> properties)
    {
        foreach ((string name, object value) in properties)
        {
            json.WritePropertyName(name);
            json.WriteData(value);
        }
    }
}
