using System.Collections.Concurrent;
using MentorBot.Sandbox.Conversations;
using MentorBot.Sandbox.Serving;
using MentorBot.Sandbox.Slack.Blocks;

namespace MentorBot.Sandbox.Slack;

/// <summary>
/// The open forms of each person, as a stack, and the content of their home page. Open forms are kept after the program
/// ends if the chats are.
/// </summary>
internal sealed class Views
{
    /// <summary>How many forms can be open at once.</summary>
    public const int Most = 3;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<JsonObject>> _open;
    private readonly ConcurrentDictionary<string, JsonObject> _homes = new(StringComparer.Ordinal);
    private readonly Workspace _workspace;
    private readonly Chats _chats;
    private readonly Ids _ids;

    public Views(Workspace workspace, Chats chats, Ids ids)
    {
        (_workspace, _chats, _ids) = (workspace, chats, ids);
        _open =
            workspace.Users.ToDictionary(
                user => user.Id, user => OpenBefore(chats, user.Conversation), StringComparer.Ordinal);
    }

    /// <summary>Opens a form in place of all open ones.</summary>
    /// <returns>The form as Slack stores it.</returns>
    public JsonObject Open(string user, JsonObject view)
    {
        lock (_lock)
        {
            Of(user).Clear();
            return Push(user, view)!;
        }
    }

    /// <summary>Opens a form on top of the open ones.</summary>
    /// <returns>The form as Slack stores it; null if too many are open.</returns>
    public JsonObject? Push(string user, JsonObject view)
    {
        lock (_lock)
        {
            List<JsonObject> open = Of(user);
            if (open.Count >= Most) return null;
            JsonObject made =
                Make(view, Ids.New("V"), open.FirstOrDefault()?.Text("id"), open.LastOrDefault()?.Text("id"));
            open.Add(made);
            Tell(user, open);
            return (JsonObject)made.DeepClone();
        }
    }

    /// <summary>Replaces an open form.</summary>
    /// <returns>The form as Slack stores it; null if no open form has that id.</returns>
    public JsonObject? Update(string id, JsonObject view)
    {
        lock (_lock)
        {
            if (Find(id) is not (string user, JsonObject before)) return null;
            List<JsonObject> open = Of(user);
            JsonObject made = Make(view, id, before.Text("root_view_id"), before.Text("previous_view_id"));
            open[open.IndexOf(before)] = made;
            Tell(user, open);
            return (JsonObject)made.DeepClone();
        }
    }

    /// <summary>The open form with that id or that external id; null if there is none.</summary>
    public JsonObject? Find(string? id, string? externalId)
    {
        lock (_lock)
        {
            JsonObject? found = _open.Values.SelectMany(open => open)
                .FirstOrDefault(view => id is not null
                    ? view.Text("id") == id
                    : externalId is not null && view.Text("external_id") == externalId);
            return (JsonObject?)found?.DeepClone();
        }
    }

    /// <summary>Closes the topmost form, or all of them.</summary>
    /// <returns>The closed forms, the topmost first.</returns>
    public IReadOnlyList<JsonObject> Close(string user, bool all)
    {
        lock (_lock)
        {
            List<JsonObject> open = Of(user);
            JsonObject[] closed = [.. open.AsEnumerable().Reverse().Take(all ? Most : 1)];
            foreach (JsonObject view in closed) open.Remove(view);
            if (closed.Length > 0) Tell(user, open);
            return closed;
        }
    }

    /// <summary>Sets the content of a person's home page.</summary>
    public JsonObject Publish(string user, JsonObject view) =>
        _homes[user] =
            Make(view, _homes.GetValueOrDefault(user)?.Text("id") ?? Ids.New("V"), root: null, previous: null);

    private (string User, JsonObject View)? Find(string id)
    {
        foreach ((string user, List<JsonObject> open) in _open)
        {
            if (open.FirstOrDefault(view => view.Text("id") == id) is { } found) return (user, found);
        }

        return null;
    }

    private List<JsonObject> Of(string user) =>
        _open.TryGetValue(user, out List<JsonObject>? open) ? open : _open[user] = [];

    private void Tell(string user, List<JsonObject> open)
    {
        JsonObject views = new() { ["views"] = new JsonArray([.. open.Select(view => view.DeepClone())]) };
        if (_workspace.Find(user) is { } person) _chats.Open(person.Conversation).ShowViews(views.ToJsonString());
    }

    private static List<JsonObject> OpenBefore(Chats chats, string conversation) =>
        chats.TryFind(conversation, out Chat? chat) && chat.Views is { } views
            ? [.. JsonNode.Parse(views.Json)!["views"]!.AsArray().Select(view => (JsonObject)view!.DeepClone())]
            : [];

    private JsonObject Make(JsonObject view, string id, string? root, string? previous) => new()
    {
        ["id"] = id,
        ["team_id"] = _workspace.Team,
        ["type"] = view.Text("type"),
        ["blocks"] = BlockIds.Complete((JsonArray)view["blocks"]!),
        ["private_metadata"] = view.Text("private_metadata") ?? "",
        ["callback_id"] = view.Text("callback_id") ?? "",
        ["state"] = new JsonObject { ["values"] = new JsonObject() },
        ["hash"] = $"{_ids.Seconds}.{Ids.New("")[..8]}",
        ["title"] = view["title"]?.DeepClone(),
        ["clear_on_close"] = view.Flag("clear_on_close"),
        ["notify_on_close"] = view.Flag("notify_on_close"),
        ["close"] = view["close"]?.DeepClone(),
        ["submit"] = view["submit"]?.DeepClone(),
        ["previous_view_id"] = previous,
        ["root_view_id"] = root ?? id,
        ["app_id"] = _workspace.App!.AppId,
        ["external_id"] = view.Text("external_id") ?? "",
        ["app_installed_team_id"] = _workspace.Team,
        ["bot_id"] = Workspace.BotId,
    };
}
