using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MentorBot.Channels.Protocol;

/// <summary>
/// JSON as it goes over the wire: UTF-8, compact, nothing escaped that needs no escape (a message's size is limited).
/// </summary>
public static class JsonBytes
{
    // It goes out as application/json only, never into a page, so that nothing but JSON's own escapes is needed.
    private static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = false };

    /// <summary>The JSON that is written.</summary>
    /// <param name="state">What it is made of; given to <paramref name="write"/>, which can so be static.</param>
    /// <param name="write">Writes one value.</param>
    public static ReadOnlyMemory<byte> Write<TState>(TState state, Action<Utf8JsonWriter, TState> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        ArrayBufferWriter<byte> buffer = new(1024);
        using (Utf8JsonWriter writer = new(buffer, Options)) write(writer, state);
        return buffer.WrittenMemory;
    }

    /// <summary>Writes the property unless there is nothing to write.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="name">The property.</param>
    /// <param name="text">Its value; null or empty: the property is left out.</param>
    public static void WriteText(this Utf8JsonWriter json, string name, string? text)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (!string.IsNullOrEmpty(text)) json.WriteString(name, text);
    }
}
