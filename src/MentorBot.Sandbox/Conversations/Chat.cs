using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace MentorBot.Sandbox.Conversations;

/// <summary>One personal chat: its events, and the pages that watch it.</summary>
/// <param name="id">The conversation's id.</param>
/// <param name="archive">Where events are kept after the program ends; null for nowhere.</param>
internal sealed class Chat(string id, ChatArchive? archive = null)
{
    /// <summary>How many events are kept; the oldest are removed.</summary>
    internal const int Kept = 1000;

    private readonly Lock _lock = new();
    private readonly Queue<ChatEvent> _history = new();
    private readonly Dictionary<string, string> _present = new(StringComparer.Ordinal);
    private readonly List<Channel<ChatEvent>> _onlookers = [];
    private long _last;
    private int _opened;

    /// <summary>The conversation's id.</summary>
    public string Id => id;

    /// <summary>
    /// Distinguishes this chat from one with the same id in an earlier run: event numbers start again in each run.
    /// </summary>
    public string Run { get; } = Guid.NewGuid().ToString("N")[..8];

    /// <summary>The person whose Teams chat it is; null until the page has said so.</summary>
    public Member? Person { get; private set; }

    /// <summary>Whether a page watches the chat.</summary>
    public bool IsWatched
    {
        get
        {
            lock (_lock) return _onlookers.Count > 0;
        }
    }

    /// <summary>Sets the person whose chat it is.</summary>
    /// <returns>Whether that was set before.</returns>
    public bool Introduce(Member person)
    {
        lock (_lock)
        {
            bool known = Person is not null;
            Person = person;
            return known;
        }
    }

    /// <summary>The forms that are open beside the chat; null if there never were any.</summary>
    public ChatEvent? Views { get; private set; }

    /// <summary>The events that are kept.</summary>
    public IReadOnlyList<ChatEvent> History
    {
        get
        {
            lock (_lock) return [.. _history];
        }
    }

    /// <summary>Adds an event of an earlier run.</summary>
    public void Restore(string kind, string activityId, string json)
    {
        lock (_lock)
        {
            if (kind == ChatEventKinds.Views)
            {
                Views = new ChatEvent(0, kind, "", json);
                return;
            }

            if (kind == ChatEventKinds.Deleted) _present.Remove(activityId);
            else _present[activityId] = json;
            Remember(kind, activityId, json);
        }
    }

    /// <summary>Records that the person opens the chat.</summary>
    /// <returns>True the first time.</returns>
    public bool LookIn() => Interlocked.Exchange(ref _opened, 1) == 0;

    /// <summary>Adds a new activity.</summary>
    public void Add(string kind, string activityId, string json)
    {
        lock (_lock)
        {
            _present[activityId] = json;
            Keep(kind, activityId, json);
        }
    }

    /// <summary>The current content of the activity with that id; null if there is none.</summary>
    public string? Find(string activityId)
    {
        lock (_lock) return _present.GetValueOrDefault(activityId);
    }

    /// <summary>Changes an activity.</summary>
    /// <returns>False if no activity has that id.</returns>
    public bool TryUpdate(string activityId, string json)
    {
        lock (_lock)
        {
            if (!_present.ContainsKey(activityId)) return false;
            _present[activityId] = json;
            Keep(ChatEventKinds.Updated, activityId, json);
            return true;
        }
    }

    /// <summary>Removes an activity.</summary>
    /// <returns>False if no activity has that id.</returns>
    public bool TryDelete(string activityId)
    {
        lock (_lock)
        {
            if (!_present.Remove(activityId)) return false;
            Keep(ChatEventKinds.Deleted, activityId, new JsonObject { ["id"] = activityId }.ToJsonString());
            return true;
        }
    }

    /// <summary>Sends an event, such as "the bot is typing", to the watching pages only, without keeping it.</summary>
    public void Pass(string kind, string json)
    {
        lock (_lock) Tell(new ChatEvent(0, kind, "", json));
    }

    /// <summary>
    /// Sets which forms are open beside the chat. The watching pages are told at once, and only the latest state is
    /// kept.
    /// </summary>
    public void ShowViews(string json)
    {
        lock (_lock)
        {
            Views = new ChatEvent(0, ChatEventKinds.Views, "", json);
            archive?.Append(id, Views);
            Tell(Views);
        }
    }

    /// <summary>
    /// Streams the events after the given one, the open forms, a "caught up" event, and then new events, until it is
    /// cancelled; then it ends without an exception.
    /// </summary>
    public async IAsyncEnumerable<ChatEvent> ReadAsync(
        long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Channel<ChatEvent> onlooker = Channel.CreateBounded<ChatEvent>(Kept);
        ChatEvent[] before = Join(onlooker, after);
        using CancellationTokenRegistration end = cancellationToken.Register(() => onlooker.Writer.TryComplete());
        try
        {
            foreach (ChatEvent happened in before) yield return happened;
            if (Views is { } views) yield return views;
            yield return new ChatEvent(0, ChatEventKinds.CaughtUp, "", "{}");
            await foreach (ChatEvent happens in onlooker.Reader.ReadAllAsync(CancellationToken.None))
                yield return happens;
        }
        finally
        {
            lock (_lock) _onlookers.Remove(onlooker);
        }
    }

    private ChatEvent[] Join(Channel<ChatEvent> onlooker, long after)
    {
        lock (_lock)
        {
            _onlookers.Add(onlooker);
            return [.. _history.Where(happened => happened.Number > after)];
        }
    }

    private void Keep(string kind, string activityId, string json)
    {
        ChatEvent happened = Remember(kind, activityId, json);
        archive?.Append(id, happened);
        Tell(happened);
    }

    private ChatEvent Remember(string kind, string activityId, string json)
    {
        ChatEvent happened = new(++_last, kind, activityId, json);
        _history.Enqueue(happened);
        if (_history.Count > Kept
            && _history.Dequeue() is { Kind: ChatEventKinds.Posted or ChatEventKinds.Said } forgotten)
            _present.Remove(forgotten.ActivityId);
        return happened;
    }

    // A page that does not keep up is disconnected; the browser reconnects on its own and asks for what it missed.
    private void Tell(ChatEvent happened)
    {
        foreach (Channel<ChatEvent> onlooker in _onlookers)
        {
            if (!onlooker.Writer.TryWrite(happened)) onlooker.Writer.TryComplete();
        }
    }
}
