using System.Globalization;
using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Messages;

namespace MentorBot.Tests.Driving;

/// <summary>One conversation as it stands on somebody's screen.</summary>
internal sealed class Chat
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Lock _lock = new();
    private TaskCompletionSource _changed = NewSignal();
    private readonly List<Posted> _posted = [];
    private long _taken;

    /// <summary>The messages, oldest first, each as it looks now.</summary>
    public IReadOnlyList<Posted> Posted
    {
        get
        {
            lock (_lock) return [.. _posted];
        }
    }

    public string Take(OutboundMessage message, string? replacesId)
    {
        lock (_lock)
        {
            int at = replacesId is null ? -1 : _posted.FindIndex(one => one.Id == replacesId);
            Posted posted = new(replacesId ?? (_posted.Count + 1).ToString(CultureInfo.InvariantCulture), message.Card);
            if (at >= 0) _posted[at] = posted;
            else _posted.Add(posted);
            _taken++;
            _changed.SetResult();
            _changed = NewSignal();
            return posted.Id;
        }
    }

    /// <summary>The client shows this card where that message stood.</summary>
    public void Show(string id, Card card)
    {
        lock (_lock) _posted[_posted.FindIndex(one => one.Id == id)] = new Posted(id, card);
    }

    /// <summary>Waits until so many messages have come since the conversation began.</summary>
    public async Task AwaitAsync(long count)
    {
        while (More(count) is { } more) await more.WaitAsync(Patience);
    }

    private Task? More(long count)
    {
        lock (_lock) return _taken < count ? _changed.Task : null;
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>A message on the screen.</summary>
internal sealed record Posted(string Id, Card Card);
