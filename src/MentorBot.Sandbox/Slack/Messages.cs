using MentorBot.Sandbox.Conversations;
using MentorBot.Sandbox.Serving;
using MentorBot.Sandbox.Slack.Blocks;

namespace MentorBot.Sandbox.Slack;

/// <summary>Stores the messages of the conversations in the format of Slack.</summary>
internal sealed class Messages(Workspace workspace, Chats chats, Ids ids)
{
    /// <summary>Stores a message of the bot.</summary>
    public JsonObject Post(string channel, JsonObject said, bool isEphemeral = false)
    {
        string ts = ids.NextTimestamp();
        JsonObject message = new()
        {
            ["bot_id"] = Workspace.BotId,
            ["type"] = "message",
            ["text"] = said.Text("text") ?? "",
            ["user"] = Workspace.BotUser,
            ["ts"] = ts,
            ["app_id"] = workspace.App!.AppId,
        };
        if (said["blocks"] is JsonArray { Count: > 0 } blocks) message["blocks"] = BlockIds.Complete(blocks);
        message["team"] = workspace.Team;
        message["bot_profile"] = new JsonObject
        {
            ["id"] = Workspace.BotId, ["app_id"] = workspace.App.AppId, ["name"] = Workspace.BotName,
            ["deleted"] = false, ["team_id"] = workspace.Team,
        };
        if (isEphemeral) message["is_ephemeral"] = true;
        chats.Open(channel).Add(ChatEventKinds.Posted, ts, message.ToJsonString());
        return message;
    }

    /// <summary>Stores a message of a person.</summary>
    public JsonObject Say(SlackUser user, string text)
    {
        string ts = ids.NextTimestamp();
        JsonObject message = new()
        {
            ["type"] = "message",
            ["user"] = user.Id,
            ["ts"] = ts,
            ["client_msg_id"] = Guid.NewGuid().ToString(),
            ["text"] = WireText.Of(text),
            ["team"] = workspace.Team,
            ["blocks"] = new JsonArray(RichText.Of(text)),
        };
        chats.Open(user.Conversation).Add(ChatEventKinds.Said, ts, message.ToJsonString());
        return message;
    }

    /// <summary>The current content of the message; null if there is none.</summary>
    public JsonObject? Find(string channel, string? ts) =>
        ts is not null && chats.TryFind(channel, out Chat? chat) && chat.Find(ts) is { } json
            ? (JsonObject)JsonNode.Parse(json)!
            : null;

    /// <summary>
    /// Replaces the content of a message; a missing text stays as it is, missing blocks are removed.
    /// </summary>
    public JsonObject? Update(string channel, string ts, JsonObject said)
    {
        if (Find(channel, ts) is not { } message) return null;
        if (said.ContainsKey("text")) message["text"] = said.Text("text") ?? "";
        if (said["blocks"] is JsonArray { Count: > 0 } blocks) message["blocks"] = BlockIds.Complete(blocks);
        else message.Remove("blocks");
        message["edited"] = new JsonObject { ["user"] = Workspace.BotUser, ["ts"] = ids.NextTimestamp() };
        return chats.Open(channel).TryUpdate(ts, message.ToJsonString()) ? message : null;
    }

    /// <summary>Deletes a message.</summary>
    /// <returns>False if there was none.</returns>
    public bool Delete(string channel, string ts) => chats.TryFind(channel, out Chat? chat) && chat.TryDelete(ts);
}
