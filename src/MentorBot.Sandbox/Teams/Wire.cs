using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Sandbox.Teams;

/// <summary>Reading and answering as the connector does.</summary>
internal static class Wire
{
    /// <summary>The largest message that Teams takes, in bytes.</summary>
    public const int LargestMessage = 100 * 1024;

    /// <summary>The body as a JSON object, or null where it is none. A form that any web page could send without asking is none either.</summary>
    public static async Task<JsonObject?> ReadObjectAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType()) return null;
        try
        {
            return await JsonNode.ParseAsync(request.Body, cancellationToken: cancellationToken) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
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

    /// <summary>The body is not what was expected.</summary>
    public static IResult BadSyntax(string expected) => Error(StatusCodes.Status400BadRequest, "BadSyntax", $"Expected {expected}.");

    /// <summary>No such conversation.</summary>
    public static IResult NoConversation() => Error(StatusCodes.Status404NotFound, "ConversationNotFound", "Conversation not found.");
}
