using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MentorBot.Teams.Rendering;

/// <summary>JSON as it goes over the wire: UTF-8, compact, nothing escaped that needs no escape (a card's size counts in bytes).</summary>
internal static class JsonBytes
{
    // It goes out as application/json only, never into a page, so that nothing but JSON's own escapes is needed.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = false };

    public static ReadOnlyMemory<byte> Write<TState>(TState state, Action<Utf8JsonWriter, TState> write)
    {
        ArrayBufferWriter<byte> buffer = new(1024);
        using (Utf8JsonWriter writer = new(buffer, Options)) write(writer, state);
        return buffer.WrittenMemory;
    }

    /// <summary>Writes the property unless there is nothing to write.</summary>
    public static void WriteText(this Utf8JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text)) json.WriteString(name, text);
    }
}
