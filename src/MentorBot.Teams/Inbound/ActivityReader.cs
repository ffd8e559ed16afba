using System.Text.Json;
using MentorBot.Teams.Protocol;
using Microsoft.Bot.Schema;

namespace MentorBot.Teams.Inbound;

/// <summary>Reads an activity from the body of a request.</summary>
internal static class ActivityReader
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = ActivityJson.MaxDepth };

    /// <returns>The activity, or a sentence that says what is wrong with it and repeats nothing of it.</returns>
    public static (Activity? Activity, string? Fault) Read(ReadOnlyMemory<byte> body)
    {
        ReadOnlyMemory<byte> json = body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body;
        if (json.IsEmpty) return (null, "The request has no body.");
        if (Fault(json.Span) is { } fault) return (null, fault);
        try
        {
            return ActivityJson.Read<Activity>(json) is { } activity && !string.IsNullOrWhiteSpace(activity.Type)
                ? (activity, null)
                : (null, "The activity has no type.");
        }
        catch (Newtonsoft.Json.JsonException)
        {
            return (null, "A property of the activity is of another kind than it should be.");
        }
    }

    /// <summary>Everything is looked at before anything is made of it: the SDK's reader takes more for JSON than JSON.</summary>
    private static string? Fault(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json, Options);
        try
        {
            bool isObject = reader.Read() && reader.TokenType == JsonTokenType.StartObject;
            do
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && IsSpecial(ref reader)) _ = reader.GetString();
            }
            while (reader.Read());
            return isObject ? null : "The body is not a JSON object.";
        }
        catch (JsonException)
        {
            return $"The body is not JSON, or nests deeper than {ActivityJson.MaxDepth} levels.";
        }
        catch (InvalidOperationException)
        {
            // Bytes that are not UTF-8, or half of a surrogate pair: found only when the string is read.
            return "The body holds a string that is not valid text.";
        }
    }

    private static bool IsSpecial(ref Utf8JsonReader reader) => reader.ValueIsEscaped || !System.Text.Ascii.IsValid(reader.ValueSpan);
}
