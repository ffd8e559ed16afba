using System.Text.Json;

namespace MentorBot.Sandbox.Conversations;

/// <summary>
/// Keeps the chats in a file, one event per line, because a real platform does not lose messages when the bot restarts.
/// A line that was only partly written when the program was killed is skipped.
/// </summary>
internal sealed class ChatArchive : IDisposable
{
    private readonly Lock _lock = new();
    private readonly string _path;
    private StreamWriter? _writer;

    /// <param name="path">The path of the file, which is created when there is something to store.</param>
    public ChatArchive(string path) => _path = path;

    /// <summary>The stored events, oldest first.</summary>
    public IEnumerable<(string Chat, string Kind, string ActivityId, string Json)> Read()
    {
        if (!File.Exists(_path)) yield break;
        foreach (string line in File.ReadLines(_path))
        {
            if (TryParse(line) is { } kept) yield return kept;
        }
    }

    /// <summary>Replaces the content of the file by these events.</summary>
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
    /// Appends an event. When this returns, the operating system has it, so killing the program does not lose it.
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
