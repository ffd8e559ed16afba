using System.Text.Json;
using MentorBot.Channels.Inbound;
using MentorBot.Channels.Protocol;
using MentorBot.Conversation.Messages;
using MentorBot.Teams.Rendering;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;

namespace MentorBot.Teams.Inbound;

/// <summary>
/// The answers to invokes: somebody looks at a spinner until they come. See
/// <see href="https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format"/>.
/// </summary>
internal sealed class InvokeAnswers(CardRendering rendering)
{
    private const string MessageType = "application/vnd.microsoft.activity.message";
    private const string ErrorType = "application/vnd.microsoft.error";

    private static readonly HttpAnswer Nothing = new(StatusCodes.Status200OK, "{}"u8.ToArray());

    /// <summary>The card stays as it is.</summary>
    public static HttpAnswer CardStays { get; } = Message("");

    /// <summary>The answer to an invoke that no feature needs to see; null where one does.</summary>
    public static HttpAnswer? WithoutEvent(Activity activity)
    {
        // What the bot has no use for is answered with nothing and a good status: an error would leave its mark in the
        // client.
        if (activity.Name != ActivityFacts.CardAction) return Nothing;
        return CardValueReader.ActionType(activity) switch
        {
            null => Error("The invoke has no action."),
            "Action.Execute" => null,
            _ => Error("The invoke's action is not Action.Execute."),
        };
    }

    /// <summary>What a turn had to say to it.</summary>
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
