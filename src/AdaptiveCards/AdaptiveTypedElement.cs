using System.Text.Json;

namespace AdaptiveCards;

/// <summary>What a card consists of: itself, its elements and its actions.</summary>
public abstract class AdaptiveTypedElement
{
    private SerializableDictionary<string, object>? _additional;

    /// <summary>The kind of element, as the schema names it.</summary>
    public abstract string Type { get; }

    /// <summary>Names the element in its card; an input's answer arrives under it.</summary>
    public string? Id { get; set; }

    /// <summary>What a client takes that does not know the element's type; null leaves it to the client.</summary>
    public AdaptiveFallbackElement? Fallback { get; set; }

    /// <summary>Properties that the model does not have, by their names in JSON.</summary>
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

    /// <summary>What the element says of itself.</summary>
    internal virtual void WriteMembers(Utf8JsonWriter json) => json.WriteText("id"u8, Id);

    /// <summary>What stands inside of it; last, since that is long.</summary>
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
