using System.Diagnostics.CodeAnalysis;

namespace MentorBot.Sandbox.Conversations;

/// <summary>
/// The recent chats. Without an archive they are lost when the program ends; the bot stores its own state elsewhere.
/// </summary>
internal sealed class Chats
{
    /// <summary>
    /// How many chats are kept. The one that was idle longest is removed first, but never one that a page watches.
    /// </summary>
    internal const int Kept = 200;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Chat>> _byId = new(StringComparer.Ordinal);
    private readonly LinkedList<Chat> _byUse = new();
    private readonly ChatArchive? _archive;

    /// <param name="archive">Where the chats are kept after the program ends; null for nowhere.</param>
    public Chats(ChatArchive? archive = null)
    {
        _archive = archive;
        if (archive is null) return;
        foreach ((
            string chat, string kind, string activityId,
            string json) in archive.Read()) Open(chat).Restore(kind, activityId, json);
        archive.Begin(_byUse.Reverse()
            .SelectMany(chat => (chat.Views is { } views ? chat.History.Append(views) : chat.History)
                .Select(happened => (chat.Id, happened))));
    }

    /// <summary>The chat with that id.</summary>
    public bool TryFind(string id, [NotNullWhen(true)] out Chat? chat)
    {
        lock (_lock)
        {
            chat = _byId.TryGetValue(id, out LinkedListNode<Chat>? node) ? Touch(node) : null;
            return chat is not null;
        }
    }

    /// <summary>
    /// The chat with that id, created if necessary. The bot remembers chats longer than this simulation does, so a chat
    /// that the bot names is assumed to exist.
    /// </summary>
    public Chat Open(string id)
    {
        lock (_lock)
        {
            if (_byId.TryGetValue(id, out LinkedListNode<Chat>? known)) return Touch(known);
            LinkedListNode<Chat> node = _byUse.AddFirst(new Chat(id, _archive));
            _byId.Add(id, node);
            if (_byId.Count > Kept) ForgetOldest();
            return node.Value;
        }
    }

    private Chat Touch(LinkedListNode<Chat> node)
    {
        _byUse.Remove(node);
        _byUse.AddFirst(node);
        return node.Value;
    }

    private void ForgetOldest()
    {
        LinkedListNode<Chat>? oldest = _byUse.Last;
        while (oldest is not null && (oldest == _byUse.First || oldest.Value.IsWatched)) oldest = oldest.Previous;
        if (oldest is null) return;
        _byUse.Remove(oldest);
        _byId.Remove(oldest.Value.Id);
    }
}
