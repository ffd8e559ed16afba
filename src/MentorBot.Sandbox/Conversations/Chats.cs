using System.Diagnostics.CodeAnalysis;

namespace MentorBot.Sandbox.Conversations;

/// <summary>
/// The recent chats. Without an archive they live as long as the program; the bot's own memory is elsewhere.
/// </summary>
internal sealed class Chats
{
    /// <summary>
    /// How many chats are kept; the one that rested longest goes first, never one that somebody looks at.
    /// </summary>
    internal const int Kept = 200;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Chat>> _byId = new(StringComparer.Ordinal);
    private readonly LinkedList<Chat> _byUse = new();
    private readonly ChatArchive? _archive;

    /// <param name="archive">Where the chats are kept beyond the program's end; null: nowhere.</param>
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

    /// <summary>The chat of that id.</summary>
    public bool TryFind(string id, [NotNullWhen(true)] out Chat? chat)
    {
        lock (_lock)
        {
            chat = _byId.TryGetValue(id, out LinkedListNode<Chat>? node) ? Touch(node) : null;
            return chat is not null;
        }
    }

    /// <summary>
    /// The chat of that id; a new one if need be. The bot remembers chats longer than this stand-in, so a chat it names
    /// is taken as one that there is.
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
