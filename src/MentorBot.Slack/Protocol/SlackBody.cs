namespace MentorBot.Slack.Protocol;

/// <summary>The top-level fields of an answer.</summary>
/// <param name="Ok">Null if the body is not an answer of the Web API: an HTML page, or nothing.</param>
internal readonly record struct SlackBody(bool? Ok)
{
    private const int LongestCode = 64;

    /// <summary>
    /// The platform's error code. Sentences are left out, because they may quote the message.
    /// </summary>
    public string? Error { get; init; }

    /// <summary>The id of a message.</summary>
    public string? Ts { get; init; }

    /// <summary>The id of a conversation, which is either a string or inside an object.</summary>
    public string? Channel { get; init; }

    /// <summary>
    /// Reads as far as possible: a truncated answer still says whether it was a success.
    /// </summary>
    public static SlackBody Read(ReadOnlySpan<byte> body)
    {
        SlackBody read = default;
        Utf8JsonReader reader = new(body, isFinalBlock: false, state: default);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return default;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                string? name = reader.GetString();
                if (!reader.Read()) break;
                read = read.With(name, ref reader);
                if (!reader.TrySkip()) break;
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Truncated JSON, or a string with invalid text: what was read before is valid.
            return read;
        }

        return read;
    }

    private SlackBody With(string? name, ref Utf8JsonReader reader) => (name, reader.TokenType) switch
    {
        ("ok", JsonTokenType.True) => this with { Ok = true },
        ("ok", JsonTokenType.False) => this with { Ok = false },
        ("error", JsonTokenType.String) => this with { Error = Word(reader.GetString()!) },
        ("ts", JsonTokenType.String) => this with { Ts = reader.GetString() },
        ("channel", JsonTokenType.String) => this with { Channel = reader.GetString() },
        ("channel", JsonTokenType.StartObject) => this with { Channel = Id(reader) },
        _ => this,
    };

    // Uses a copy of the reader, because the original skips the object afterwards.
    private static string? Id(Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isId = reader.ValueTextEquals("id"u8);
            if (!reader.Read()) return null;
            if (isId && reader.TokenType == JsonTokenType.String) return reader.GetString();
            if (!reader.TrySkip()) return null;
        }

        return null;
    }

    private static string Word(string code) =>
        code.Length is > 0 and <= LongestCode
            && code.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.') ? code : "unnamed error";
}
