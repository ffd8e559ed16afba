using MentorBot.Storage.Sqlite;

namespace MentorBot.Storage.Tests.Sqlite;

public sealed class OrdinalUtf8Tests
{
    private static readonly char[] Edges =
    [
        '\0', 'a', '|', '\u007f', '\u0080', '\u07ff', '\u0800',
        '\ud7ff', '\ud800', '\udbff', '\udc00', '\udfff', '\ue000', '\uffff',
    ];

    [Fact]
    public void Encoded_keys_sort_as_the_strings_do_and_come_back_whole()
    {
        Random random = new(4711);
        string[] keys = [.. Enumerable.Range(0, 600).Select(_ => RandomKey(random))];
        byte[][] encoded = [.. keys.Select(Encode)];
        for (int a = 0; a < keys.Length; a++)
        {
            Assert.Equal(keys[a], OrdinalUtf8.Decode(encoded[a]));
            for (int b = 0; b < keys.Length; b++)
                Assert.Equal(
                    Math.Sign(string.CompareOrdinal(keys[a], keys[b])),
                    Math.Sign(encoded[a].AsSpan().SequenceCompareTo(encoded[b])));
        }
    }

    [Fact]
    public void Text_without_supplementary_characters_is_plain_UTF8() =>
        Assert.Equal(Encoding.UTF8.GetBytes("goal|Übung 語"), Encode("goal|Übung 語"));

    private static string RandomKey(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => Edges[random.Next(Edges.Length)]));

    private static byte[] Encode(string key)
    {
        byte[] bytes = new byte[key.Length * OrdinalUtf8.MaxBytesPerChar];
        return bytes[..OrdinalUtf8.Encode(key, bytes)];
    }
}
