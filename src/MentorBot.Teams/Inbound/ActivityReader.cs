using System.Text.Json;
using MentorBot.Channels.Inbound;
using MentorBot.Teams.Protocol;

namespace MentorBot.Teams.Inbound;

/// <summary>Reads an activity from the body of a request.</summary>
internal static class ActivityReader
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = ActivityJson.MaxDepth };

    /// <returns>The activity, or a sentence that says what is wrong with it without quoting it.</returns>
    public static (Activity? Activity, string? Fault) Read(ReadOnlyMemory<byte> body)
    {
        ReadOnlyMemory<byte> json = body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body;
        if (json.IsEmpty) return (null, BodyFaults.Empty);
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

    /// <summary>
    /// The whole body is validated before it is deserialised, because the SDK's reader accepts text that is not JSON.
    /// </summary>
    private static string? Fault(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json, Options);
        try
        {
            bool isObject = reader.Read() && reader.TokenType == JsonTokenType.StartObject;
            do
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && IsSpecial(ref reader))
                    _ = reader.GetString();
            }
            while (reader.Read());
            return isObject ? null : BodyFaults.NotAnObject;
        }
        catch (JsonException)
        {
            return BodyFaults.NotJson(ActivityJson.MaxDepth);
        }
        catch (InvalidOperationException)
        {
            return BodyFaults.NotText;
        }
    }

    private static bool IsSpecial(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped || !System.Text.Ascii.IsValid(reader.ValueSpan);
}
