using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Helper methods with which elements write their properties.</summary>
internal static class JsonWriting
{
    /// <summary>Writes a property, unless its value is missing.</summary>
    public static void WriteText(this Utf8JsonWriter json, ReadOnlySpan<byte> name, string? text)
    {
        if (!string.IsNullOrEmpty(text)) json.WriteString(name, text);
    }

    /// <summary>Writes the name of an enum value; the default value is left out.</summary>
    public static void WriteName<TEnum>(this Utf8JsonWriter json, ReadOnlySpan<byte> name, TEnum value)
        where TEnum : struct, Enum
    {
        if (!EqualityComparer<TEnum>.Default.Equals(value, default)) json.WriteString(name, Enum.GetName(value));
    }

    /// <summary>Writes a number, unless its value is missing.</summary>
    public static void WriteFinite(this Utf8JsonWriter json, ReadOnlySpan<byte> name, double value)
    {
        if (double.IsFinite(value)) json.WriteNumber(name, value);
    }

    public static void Write(this Utf8JsonWriter json, ReadOnlySpan<byte> name, AdaptiveTypedElement element)
    {
        json.WritePropertyName(name);
        element.Write(json);
    }

    public static void Write<TElement>(this Utf8JsonWriter json, ReadOnlySpan<byte> name, List<TElement> elements)
        where TElement : AdaptiveTypedElement
    {
        json.WriteStartArray(name);
        foreach (TElement element in elements) element.Write(json);
        json.WriteEndArray();
    }

    /// <summary>Writes data that is not part of the model, of any kind.</summary>
    public static void WriteData(this Utf8JsonWriter json, object data)
    {
        if (data is not Dictionary<string, string> texts)
        {
            JsonSerializer.Serialize(json, data, data.GetType());
            return;
        }

        json.WriteStartObject();
        foreach ((string name, string text) in texts) json.WriteString(name, text);
        json.WriteEndObject();
    }
}
