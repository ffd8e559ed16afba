using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Unicode;

namespace MentorBot.Storage.AzureTables;

/// <summary>
/// Rows as entities: <c>Kind</c> and <c>Version</c> in columns of their own, the JSON as text in <c>Json0</c>, <c>Json1</c> and so on, because a property
/// holds no more than 64 KiB, and in <c>Commit</c> which batch wrote it (<see cref="Committer"/>).
/// </summary>
internal static class EntityWriter
{
    /// <summary>The most that a text property holds, in UTF-16 code units.</summary>
    public const int MaxPropertyLength = 32 * 1024;

    /// <summary>Appends an entity; see <see cref="JsonText"/> for the last parameter.</summary>
    public static void Append(IBufferWriter<byte> to, EntityPlace place, RowBody body, string commit, bool asciiAlone)
    {
        to.Write("{\"PartitionKey\":\""u8);
        Append(to, place.PartitionKey, asciiAlone);
        to.Write("\",\"RowKey\":\""u8);
        Append(to, place.RowKey, asciiAlone);
        to.Write("\",\"Kind\":\""u8);
        Append(to, body.Kind, asciiAlone);
        to.Write("\",\"Version\":"u8);
        AppendNumber(to, body.Version);
        to.Write(",\"Commit\":\""u8);
        Append(to, commit, asciiAlone);
        to.Write("\""u8);
        AppendJson(to, body.Json.Span, asciiAlone);
        to.Write("}"u8);
    }

    private static void AppendJson(IBufferWriter<byte> to, ReadOnlySpan<byte> json, bool asciiAlone)
    {
        // Text never has more code units than bytes.
        if (json.Length <= MaxPropertyLength)
        {
            AppendPart(to, 0, json, asciiAlone);
            return;
        }
        char[] units = ArrayPool<char>.Shared.Rent(MaxPropertyLength);
        for (int part = 0; !json.IsEmpty; part++)
        {
            Utf8.ToUtf16(json, units.AsSpan(0, MaxPropertyLength), out int bytes, out _);
            AppendPart(to, part, json[..bytes], asciiAlone);
            json = json[bytes..];
        }
        ArrayPool<char>.Shared.Return(units);
    }

    private static void AppendPart(IBufferWriter<byte> to, int part, ReadOnlySpan<byte> json, bool asciiAlone)
    {
        to.Write(",\"Json"u8);
        AppendNumber(to, part);
        to.Write("\":\""u8);
        JsonText.Append(to, json, asciiAlone);
        to.Write("\""u8);
    }

    private static void Append(IBufferWriter<byte> to, string text, bool asciiAlone)
    {
        Span<byte> bytes = stackalloc byte[StorageLimits.MaxKeyLength * 3];
        JsonText.Append(to, bytes[..Encoding.UTF8.GetBytes(text, bytes)], asciiAlone);
    }

    private static void AppendNumber(IBufferWriter<byte> to, int number)
    {
        Utf8Formatter.TryFormat(number, to.GetSpan(11), out int length);
        to.Advance(length);
    }
}
