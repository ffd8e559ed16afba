using MentorBot.Conversation.Messages;

namespace MentorBot.Tests.Driving;

/// <summary>One conversation as it stands on somebody's screen.</summary>
internal sealed class Chat
{
    private readonly Lock _lock = new();
    private readonly List<Posted> _posted = [];

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
            return posted.Id;
        }
    }

    /// <summary>The client shows this card where that message stood.</summary>
    public void Show(string id, Card card)
    {
        lock (_lock) _posted[_posted.FindIndex(one => one.Id == id)] = new Posted(id, card);
    }
}

/// <summary>A message on the screen.</summary>
internal sealed record Posted(string Id, Card Card);
