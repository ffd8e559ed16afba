using System.Text.Json;

namespace AdaptiveCards;

/// <summary>One of several choices.</summary>
public sealed class AdaptiveChoice
{
    /// <summary>The text that is shown.</summary>
    public string? Title { get; set; }

    /// <summary>The value that is sent.</summary>
    public string? Value { get; set; }

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("title"u8, Title);
        json.WriteString("value"u8, Value);
        json.WriteEndObject();
    }
}
