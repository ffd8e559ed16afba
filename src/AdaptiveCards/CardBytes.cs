using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AdaptiveCards;

/// <summary>
/// Writes cards: compact, nothing escaped that needs no escape. What one thread writes with is kept for its next card.
/// </summary>
internal sealed class CardBytes : IDisposable
{
    private const int Usual = 4 * 1024;
    private const int Kept = 64 * 1024;

    // JSON goes out as such and never into a page, so that nothing but JSON's own escapes is needed.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [ThreadStatic]
    private static CardBytes? _spare;

    private readonly ArrayBufferWriter<byte> _bytes = new(Usual);
    private readonly Utf8JsonWriter _json;

    private CardBytes() => _json = new Utf8JsonWriter(_bytes, Options);

    public static T Of<T>(AdaptiveCard card, Func<ReadOnlySpan<byte>, T> take)
    {
        CardBytes writer = _spare ?? new CardBytes();
        _spare = null; // A card that cannot be written leaves nothing half-written behind.
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
