using MentorBot.Sandbox.Serving;
using MentorBot.Sandbox.Slack.Blocks;

namespace MentorBot.Sandbox.Slack.Api;

/// <summary><c>chat.…</c>: <see href="https://docs.slack.dev/reference/methods/chat.postMessage"/>.</summary>
internal sealed class MessageMethods(Workspace workspace, Messages messages)
{
    private const int MostBlocks = 50;
    private const int LongestBlocks = 13_200;
    private const int LongestText = 40_000;

    public JsonObject Post(JsonObject arguments)
    {
        if (workspace.FindByChannel(arguments.Text("channel")) is not { } user)
            return ApiAnswer.Error("channel_not_found");
        if (Problem(arguments) is { } problem) return problem;
        JsonObject message = messages.Post(user.Conversation, arguments);
        JsonObject answer = ApiAnswer.Ok();
        answer["channel"] = user.Conversation;
        answer["ts"] = message.Text("ts");
        answer["message"] = message;
        return answer;
    }

    public JsonObject Update(JsonObject arguments)
    {
        if (FindConversation(arguments) is not { } channel) return ApiAnswer.Error("channel_not_found");
        if (messages.Find(channel, arguments.Text("ts")) is not { } before) return ApiAnswer.Error("message_not_found");
        if (before.Text("bot_id") is null) return ApiAnswer.Error("cant_update_message");
        if (Problem(arguments) is { } problem) return problem;
        JsonObject message = messages.Update(channel, arguments.Text("ts")!, arguments)!;
        JsonObject answer = ApiAnswer.Ok();
        answer["channel"] = channel;
        answer["ts"] = message.Text("ts");
        answer["text"] = message["text"]?.DeepClone();
        answer["message"] = message;
        return answer;
    }

    public JsonObject Delete(JsonObject arguments)
    {
        if (FindConversation(arguments) is not { } channel) return ApiAnswer.Error("channel_not_found");
        if (messages.Find(channel, arguments.Text("ts")) is not { } before) return ApiAnswer.Error("message_not_found");
        if (before.Text("bot_id") is null) return ApiAnswer.Error("cant_delete_message");
        messages.Delete(channel, arguments.Text("ts")!);
        JsonObject answer = ApiAnswer.Ok();
        answer["channel"] = channel;
        answer["ts"] = arguments.Text("ts");
        return answer;
    }

    // A message can be posted to a user id, but it cannot be changed there.
    private string? FindConversation(JsonObject arguments) =>
        arguments.Text("channel") is ['D', ..] channel ? workspace.FindByChannel(channel)?.Conversation : null;

    private static JsonObject? Problem(JsonObject arguments)
    {
        JsonArray? blocks = arguments["blocks"] as JsonArray;
        if (arguments["blocks"] is not null && blocks is null) return ApiAnswer.Error("invalid_blocks_format");
        if (arguments.Text("text") is null && blocks is not { Count: > 0 }) return ApiAnswer.Error("no_text");
        if (arguments.Text("text")?.Length > LongestText) return ApiAnswer.Error("msg_too_long");
        if (blocks is null) return null;
        IReadOnlyList<string> problems = BlockCheck.Errors(blocks, MostBlocks);
        return problems.Count > 0 ? ApiAnswer.Error("invalid_blocks", problems)
            : blocks.ToJsonString(Unescaped).Length > LongestBlocks ? ApiAnswer.Error("msg_blocks_too_long")
            : null;
    }

    // The length limit counts characters, so letters beyond ASCII must not be escaped.
    private static readonly System.Text.Json.JsonSerializerOptions Unescaped = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = System.Text.Json.Serialization.Metadata.JsonTypeInfoResolver.Combine(),
    };
}
