namespace MentorBot.Benchmarks.Platform;

internal static class JsonFields
{
    /// <summary>Writes one JSON object.</summary>
    /// <param name="write">Writes what is in it.</param>
    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        using MemoryStream body = new();
        using (Utf8JsonWriter json = new(body))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return body.ToArray();
    }

    public static void WriteObject(
        this Utf8JsonWriter json, string name, params ReadOnlySpan<(string Name, string Value)> fields)
    {
        json.WriteStartObject(name);
        json.WriteStrings(fields);
        json.WriteEndObject();
    }

    public static void WriteStrings(this Utf8JsonWriter json, params ReadOnlySpan<(string Name, string Value)> fields)
    {
        foreach ((string name, string value) in fields)
            json.WriteString(name, value);
    }
}
