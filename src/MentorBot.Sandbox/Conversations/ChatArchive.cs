using System.Text.Json;
using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.Conversations;

/// <summary>
/// The chats in a file, an event a line: a platform does not forget what it has taken when the bot is started anew.
/// What a killed program wrote half is passed over.
/// </summary>
internal sealed class ChatArchive : IDisposable
{
    private readonly Lock _lock = new();
    private readonly string _path;
    private StreamWriter? _writer;

    /// <param name="path">The file; made when there is something to keep.</param>
    public ChatArchive(string path) => _path = path;

    /// <summary>What was kept, oldest first.</summary>
    public IEnumerable<(string Chat, string Kind, string ActivityId, string Json)> Read()
    {
        if (!File.Exists(_path)) yield break;
        foreach (string line in File.ReadLines(_path))
        {
            if (TryParse(line) is { } kept) yield return kept;
        }
    }

    /// <summary>Begins the file anew with these events.</summary>
    public void Begin(IEnumerable<(string Chat, ChatEvent Event)> events)
    {
        lock (_lock)
        {
            _writer?.Dispose();
            string begun = _path + ".new";
            File.WriteAllLines(begun, events.Select(one => Line(one.Chat, one.Event)));
            File.Move(begun, _path, overwrite: true);
            _writer = new StreamWriter(_path, append: true);
        }
    }

    /// <summary>
    /// Keeps one more; with the operating system when this returns, which a killed program does not take along.
    /// </summary>
    public void Append(string chat, ChatEvent happened)
    {
        lock (_lock)
        {
            _writer!.WriteLine(Line(chat, happened));
            _writer.Flush();
        }
    }

    public void Dispose() => _writer?.Dispose();

    private static string Line(string chat, ChatEvent happened) => new JsonObject
    {
        ["chat"] = chat, ["kind"] = happened.Kind, ["id"] = happened.ActivityId, ["json"] = happened.Json,
    }.ToJsonString();

    private static (string Chat, string Kind, string ActivityId, string Json)? TryParse(string line)
    {
        try
        {
            return JsonNode.Parse(line) is JsonObject kept
                ? ((string)kept["chat"]!, (string)kept["kind"]!, (string)kept["id"]!, (string)kept["json"]!)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
