using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MentorBot.Channels.Protocol;

/// <summary>
/// Writes JSON for the wire: UTF-8, compact, with as few escapes as possible, because a message's size is limited.
/// </summary>
public static class JsonBytes
{
    // The JSON is only sent as application/json, never embedded in a page, so JSON's own escapes are enough.
    private static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = false };

    /// <summary>Writes JSON and returns its bytes.</summary>
    /// <param name="state">
    /// The data to write; passed to <paramref name="write"/>, which can therefore be static.
    /// </param>
    /// <param name="write">Writes one value.</param>
    public static ReadOnlyMemory<byte> Write<TState>(TState state, Action<Utf8JsonWriter, TState> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        ArrayBufferWriter<byte> buffer = new(1024);
        using (Utf8JsonWriter writer = new(buffer, Options)) write(writer, state);
        return buffer.WrittenMemory;
    }

    /// <summary>Writes a property, unless its value is null or empty.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="name">The property.</param>
    /// <param name="text">Its value; if null or empty, the property is left out.</param>
    public static void WriteText(this Utf8JsonWriter json, string name, string? text)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (!string.IsNullOrEmpty(text)) json.WriteString(name, text);
    }
}
