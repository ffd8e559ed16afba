using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AdaptiveCards;

/// <summary>
/// Writes cards as compact JSON with as few escapes as possible. Each thread keeps its writer and reuses it for the
/// next card.
/// </summary>
internal sealed class CardBytes : IDisposable
{
    private const int Usual = 4 * 1024;
    private const int Kept = 64 * 1024;

    // The JSON is never embedded in a page, so JSON's own escapes are enough.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [ThreadStatic]
    private static CardBytes? _spare;

    private readonly ArrayBufferWriter<byte> _bytes = new(Usual);
    private readonly Utf8JsonWriter _json;

    private CardBytes() => _json = new Utf8JsonWriter(_bytes, Options);

    public static T Of<T>(AdaptiveCard card, Func<ReadOnlySpan<byte>, T> take)
    {
        CardBytes writer = _spare ?? new CardBytes();
        _spare = null; // If writing fails, the half-written buffer is not reused.
        card.Write(writer._json);
        writer._json.Flush();
        T taken = take(writer._bytes.WrittenSpan);
        writer.Keep();
        return taken;
    }

    public void Dispose() => _json.Dispose();

    private void Keep()
    {
        if (_bytes.Capacity > Kept) return;
        _bytes.ResetWrittenCount();
        _json.Reset();
        _spare = this;
    }
}
