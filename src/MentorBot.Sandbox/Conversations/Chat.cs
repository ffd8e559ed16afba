using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace MentorBot.Sandbox.Conversations;

/// <summary>One personal chat: what happened in it, and whoever looks on.</summary>
/// <param name="id">The conversation's id.</param>
/// <param name="archive">Where what happens is kept beyond the program's end; null: nowhere.</param>
internal sealed class Chat(string id, ChatArchive? archive = null)
{
    /// <summary>How many events are kept; the oldest are forgotten.</summary>
    internal const int Kept = 1000;

    private readonly Lock _lock = new();
    private readonly Queue<ChatEvent> _history = new();
    private readonly Dictionary<string, string> _present = new(StringComparer.Ordinal);
    private readonly List<Channel<ChatEvent>> _onlookers = [];
    private long _last;
    private int _opened;

    /// <summary>The conversation's id.</summary>
    public string Id => id;

    /// <summary>Tells this chat from one of the same id in an earlier run: event numbers start anew.</summary>
    public string Run { get; } = Guid.NewGuid().ToString("N")[..8];

    /// <summary>Whose chat it is in Teams, once the page has said so.</summary>
    public Member? Person { get; private set; }

    /// <summary>Somebody is looking on.</summary>
    public bool IsWatched
    {
        get
        {
            lock (_lock) return _onlookers.Count > 0;
        }
    }

    /// <summary>Says whose chat it is.</summary>
    /// <returns>Whether that had been said before.</returns>
    public bool Introduce(Member person)
    {
        lock (_lock)
        {
            bool known = Person is not null;
            Person = person;
            return known;
        }
    }

    /// <summary>Which forms are open beside it; null where none ever were.</summary>
    public ChatEvent? Views { get; private set; }

    /// <summary>What happened, as far as it is kept.</summary>
    public IReadOnlyList<ChatEvent> History
    {
        get
        {
            lock (_lock) return [.. _history];
        }
    }

    /// <summary>Something happened in an earlier run.</summary>
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

    /// <summary>The person looks into it.</summary>
    /// <returns>True the first time.</returns>
    public bool LookIn() => Interlocked.Exchange(ref _opened, 1) == 0;

    /// <summary>A new activity.</summary>
    public void Add(string kind, string activityId, string json)
    {
        lock (_lock)
        {
            _present[activityId] = json;
            Keep(kind, activityId, json);
        }
    }

    /// <summary>The activity of that id as it is now; null where there is none.</summary>
    public string? Find(string activityId)
    {
        lock (_lock) return _present.GetValueOrDefault(activityId);
    }

    /// <summary>A known activity changes.</summary>
    /// <returns>False where there is none of that id.</returns>
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

    /// <summary>A known activity goes.</summary>
    /// <returns>False where there is none of that id.</returns>
    public bool TryDelete(string activityId)
    {
        lock (_lock)
        {
            if (!_present.Remove(activityId)) return false;
            Keep(ChatEventKinds.Deleted, activityId, new JsonObject { ["id"] = activityId }.ToJsonString());
            return true;
        }
    }

    /// <summary>Whoever looks on hears it now, and nobody later: that the bot is about to write.</summary>
    public void Pass(string kind, string json)
    {
        lock (_lock) Tell(new ChatEvent(0, kind, "", json));
    }

    /// <summary>Which forms are open beside it: whoever looks on hears it now, and only the latest counts.</summary>
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
    /// What happened after that event, which forms are open, then "caught up", then what happens, until cancelled
    /// (which ends it, without an exception).
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

    // Who does not keep up is sent away; a browser comes back by itself and asks from where it was.
    private void Tell(ChatEvent happened)
    {
        foreach (Channel<ChatEvent> onlooker in _onlookers)
        {
            if (!onlooker.Writer.TryWrite(happened)) onlooker.Writer.TryComplete();
        }
    }
}
