using MentorBot.Channels.Inbound;

namespace MentorBot.Slack.Inbound;

/// <summary>Parses a whole JSON object; the values read from it are copies that outlive it.</summary>
internal static class PayloadReader
{
    /// <summary>The maximum nesting depth of the JSON.</summary>
    public const int MaxDepth = 128;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MaxDepth };

    /// <returns>The result, or a sentence that says what is wrong without quoting the input.</returns>
    public static (T? Read, string? Fault) Read<T>(
        ReadOnlyMemory<byte> json, Func<JsonElement, (T? Read, string? Fault)> read) where T : class
    {
        if (json.IsEmpty) return (null, BodyFaults.Empty);
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Options);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? read(document.RootElement)
                : (null, BodyFaults.NotAnObject);
        }
        catch (JsonException)
        {
            return (null, BodyFaults.NotJson(MaxDepth));
        }
        catch (InvalidOperationException)
        {
            return (null, BodyFaults.NotText);
        }
    }
}
