using System.Text.Json.Nodes;
using MentorBot.Sandbox.Serving;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Sandbox.Teams;

/// <summary>Reading and answering as the connector does.</summary>
internal static class Wire
{
    /// <summary>The largest message that Teams takes, in bytes.</summary>
    public const int LargestMessage = 100 * 1024;

    /// <summary>The body, as <see cref="JsonBody"/> reads it.</summary>
    public static Task<ReceivedBody> ReadObjectAsync(HttpRequest request, CancellationToken cancellationToken) =>
        JsonBody.ReadObjectAsync(request, LargestMessage, cancellationToken);

    /// <summary>An error in the connector's shape.</summary>
    public static IResult Error(int status, string code, string message) =>
        JsonBody.Answer(
            new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } }, status);

    /// <summary>The body is not what was expected, or more than Teams takes.</summary>
    public static IResult BadSyntax(ReceivedBody body, string expected) => body.IsTooBig
        ? Error(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "Message size too large.")
        : Error(StatusCodes.Status400BadRequest, "BadSyntax", $"Expected {expected}.");

    /// <summary>No such conversation.</summary>
    public static IResult NoConversation() =>
        Error(StatusCodes.Status404NotFound, "ConversationNotFound", "Conversation not found.");
}
