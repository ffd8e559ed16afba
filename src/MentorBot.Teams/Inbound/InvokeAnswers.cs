using System.Text.Json;
using MentorBot.Channels.Inbound;
using MentorBot.Channels.Protocol;
using MentorBot.Teams.Rendering;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Teams.Inbound;

/// <summary>
/// The responses to invokes. The client shows a spinner until the response comes. See
/// <see href="https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format"/>.
/// </summary>
internal sealed class InvokeAnswers(CardRendering rendering)
{
    private const string MessageType = "application/vnd.microsoft.activity.message";
    private const string ErrorType = "application/vnd.microsoft.error";

    private static readonly HttpAnswer Nothing = new(StatusCodes.Status200OK, "{}"u8.ToArray());

    /// <summary>The response that leaves the card as it is.</summary>
    public static HttpAnswer CardStays { get; } = Message("");

    /// <summary>The response to an invoke that no feature needs to see; null if a feature needs it.</summary>
    public static HttpAnswer? WithoutEvent(Activity activity)
    {
        // An invoke that the bot does not use gets an empty response with a success status: an error would be shown in
        // the client.
        if (activity.Name != ActivityFacts.CardAction) return Nothing;
        return CardValueReader.ActionType(activity) switch
        {
            null => Error("The invoke has no action."),
            "Action.Execute" => null,
            _ => Error("The invoke's action is not Action.Execute."),
        };
    }

    /// <summary>The response with what the turn answered.</summary>
    public HttpAnswer Of(TurnAnswer answer) => answer.CardShown is not { } card ? CardStays
        : rendering.TryRender(card) is { IsEmpty: false } json ? Card(json)
        : Message(card.PlainText);

    private static HttpAnswer Card(ReadOnlyMemory<byte> card) =>
        Answer(
            StatusCodes.Status200OK, AdaptiveCards.AdaptiveCard.ContentType, card,
            static (json, card) => json.WriteRawValue(card.Span, skipInputValidation: true));

    private static HttpAnswer Message(string text) =>
        Answer(StatusCodes.Status200OK, MessageType, text, static (json, text) => json.WriteStringValue(text));

    private static HttpAnswer Error(string message) =>
        Answer(StatusCodes.Status400BadRequest, ErrorType, message, static (json, message) =>
        {
            json.WriteStartObject();
            json.WriteString("code", "BadRequest");
            json.WriteString("message", message);
            json.WriteEndObject();
        });

    private static HttpAnswer Answer<T>(int status, string type, T value, Action<Utf8JsonWriter, T> write) =>
        new(status, JsonBytes.Write((status, type, value, write), static (json, state) =>
        {
            json.WriteStartObject();
            json.WriteNumber("statusCode", state.status);
            json.WriteString("type", state.type);
            json.WritePropertyName("value");
            state.write(json, state.value);
            json.WriteEndObject();
        }));
}
