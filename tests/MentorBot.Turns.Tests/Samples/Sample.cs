using System.Text.Json.Nodes;

namespace MentorBot.Turns.Tests.Samples;

/// <summary>A row as some release wrote it. A sample is never changed: a new shape gets a new file.</summary>
internal static class Sample
{
    public static byte[] Bytes(string name) =>
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", $"{name}.json"));

    public static StoredRow Row(string name, string kind) =>
        new(new RowId("home|alex", name), new RowBody(kind, 1, Bytes(name)), "etag");

    /// <summary>What is written now holds all that the sample holds, and nothing else.</summary>
    public static void AssertSame(string name, ReadOnlyMemory<byte> written)
    {
        JsonNode expected = JsonNode.Parse(Bytes(name))!;
        JsonNode actual = JsonNode.Parse(written.Span)!;
        Assert.True(
            JsonNode.DeepEquals(expected, actual),
            $"Expected {expected.ToJsonString()}\nbut found {actual.ToJsonString()}");
    }
}
