using MentorBot.Sandbox.Serving;

namespace MentorBot.Sandbox.Teams;

/// <summary>Reads requests and writes answers in the connector's format.</summary>
internal static class Wire
{
    /// <summary>The largest message that Teams accepts, in bytes.</summary>
    public const int LargestMessage = 100 * 1024;

    /// <summary>The body, as <see cref="JsonBody"/> reads it.</summary>
    public static Task<ReceivedBody> ReadObjectAsync(HttpRequest request, CancellationToken cancellationToken) =>
        JsonBody.ReadObjectAsync(request, LargestMessage, cancellationToken);

    /// <summary>An error in the connector's format.</summary>
    public static IResult Error(int status, string code, string message) =>
        JsonBody.Answer(
            new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } }, status);

    /// <summary>The error for a body that is not as expected, or larger than Teams accepts.</summary>
    public static IResult BadSyntax(ReceivedBody body, string expected) => body.IsTooBig
        ? Error(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "Message size too large.")
        : Error(StatusCodes.Status400BadRequest, "BadSyntax", $"Expected {expected}.");

    /// <summary>The error for an unknown conversation.</summary>
    public static IResult NoConversation() =>
        Error(StatusCodes.Status404NotFound, "ConversationNotFound", "Conversation not found.");
}
