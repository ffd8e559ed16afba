using System.Collections.Concurrent;
using System.Threading.Channels;

namespace MentorBot.EndToEnd.Tests.Teams;

/// <summary>One chat as its person sees it: every message in its present state, and which of them are new.</summary>
internal sealed class Conversation
{
    private readonly ConcurrentDictionary<string, Shown> _messages = new();
    private readonly ConcurrentQueue<string> _order = new();
    private readonly Channel<Shown> _new = Channel.CreateUnbounded<Shown>();

    /// <summary>From the oldest to the newest, as they are now.</summary>
    public IReadOnlyList<Shown> Messages => [.. _order.Select(id => _messages[id])];

    public void Post(Shown message)
    {
        _messages[message.Id] = message;
        _order.Enqueue(message.Id);
        _new.Writer.TryWrite(message);
    }

    /// <returns>False where there is no such message.</returns>
    public bool Replace(Shown message)
    {
        if (!_messages.ContainsKey(message.Id)) return false;
        _messages[message.Id] = message;
        return true;
    }

    /// <summary>The next message as it came, whatever has become of it since.</summary>
    public async Task<Shown> NextAsync()
    {
        using CancellationTokenSource end = new(ProgramProcess.Patience);
        return await _new.Reader.ReadAsync(end.Token);
    }
}
