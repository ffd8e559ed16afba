using System.Text.Json;

namespace MentorBot.Slack.Protocol;

/// <summary>What the first level of an answer says.</summary>
/// <param name="Ok">Null where the answer is none of the Web API: a page of HTML, or nothing.</param>
internal readonly record struct SlackBody(bool? Ok)
{
    private const int LongestCode = 64;

    /// <summary>
    /// The platform's own word for what is wrong. Sentences are left out: they may quote the message.
    /// </summary>
    public string? Error { get; init; }

    /// <summary>The id of a message.</summary>
    public string? Ts { get; init; }

    /// <summary>The id of a conversation, whether it stands there alone or in an object.</summary>
    public string? Channel { get; init; }

    /// <summary>
    /// Reads as far as there is anything to read: an answer whose end was lost still says whether it was a good one.
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
            // Half a document, or a string that is no text: what was read before holds.
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

    // On a copy of the reader: the original skips the object afterwards.
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
