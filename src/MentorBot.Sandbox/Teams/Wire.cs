using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Sandbox.Teams;

/// <summary>Reading and answering as the connector does.</summary>
internal static class Wire
{
    /// <summary>The largest message that Teams takes, in bytes.</summary>
    public const int LargestMessage = 100 * 1024;

    /// <summary>
    /// The body, at most one byte more than <see cref="LargestMessage"/> of it. Its object is null where it is no JSON object; a form that any web page
    /// could send without asking is none either.
    /// </summary>
    public static async Task<ReceivedBody> ReadObjectAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType()) return default;
        byte[] body = new byte[LargestMessage + 1];
        int length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancellationToken);
        if (length > LargestMessage) return new ReceivedBody(null, true);
        try
        {
            return new ReceivedBody(JsonNode.Parse(body.AsSpan(0, length)) as JsonObject, false);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    /// <summary>The text of that name; null where it is missing, empty or no text.</summary>
    public static string? Text(JsonObject? json, string name) =>
        json?[name] is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 ? text : null;

    /// <summary>A JSON answer.</summary>
    public static IResult Answer(JsonNode body, int status = StatusCodes.Status200OK) =>
        Results.Text(body.ToJsonString(), "application/json; charset=utf-8", statusCode: status);

    /// <summary>An error in the connector's shape.</summary>
    public static IResult Error(int status, string code, string message) =>
        Answer(new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } }, status);

    /// <summary>The body is not what was expected, or more than Teams takes.</summary>
    public static IResult BadSyntax(ReceivedBody body, string expected) => body.IsTooBig
        ? Error(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "Message size too large.")
        : Error(StatusCodes.Status400BadRequest, "BadSyntax", $"Expected {expected}.");

    /// <summary>No such conversation.</summary>
    public static IResult NoConversation() => Error(StatusCodes.Status404NotFound, "ConversationNotFound", "Conversation not found.");
}

/// <summary>What a request carried.</summary>
/// <param name="Object">Its JSON object, or null where it carried none.</param>
/// <param name="IsTooBig">It carried more than Teams takes.</param>
internal readonly record struct ReceivedBody(JsonObject? Object, bool IsTooBig);
