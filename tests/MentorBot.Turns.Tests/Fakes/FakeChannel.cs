namespace MentorBot.Turns.Tests.Fakes;

/// <summary>A platform's mouth that remembers what it was given, and answers as the test says.</summary>
internal sealed class FakeChannel : IChannel
{
    private readonly Signal _changed = new();
    private ImmutableArray<Sent> _sent = [];
    private int _ids;

    public string Name => "fake";

    /// <summary>
    /// What the platform makes of a message; it may take its time. Accepts, unless the test says else.
    /// </summary>
    public Func<Sent, CancellationToken, Task<SendOutcome>>? Answer { get; set; }

    /// <summary>Conversations that can be begun with people who have not been met, by account.</summary>
    public Dictionary<string, string> Reachable { get; } = [];

    /// <summary>Every attempt, in order of its beginning.</summary>
    public ImmutableArray<Sent> Sent => _sent;

    public IEnumerable<string> Texts => _sent.Select(sent => sent.Text);

    public Address? AddressOf(string account) =>
        Reachable.TryGetValue(account, out string? conversation) ? new Address(Name, conversation, "{}") : null;

    /// <summary>In what messages to an address are counted; nothing, unless the test says so.</summary>
    public Func<Address, ImmutableArray<PacingScope>> Scopes { get; set; } = _ => [];

    public ImmutableArray<PacingScope> ScopesOf(Address to) => Scopes(to);

    public Task<SendOutcome> SendAsync(
        Address to, OutboundMessage message, string? replacesId, CancellationToken cancellationToken)
    {
        Sent sent = new(to, message, replacesId);
        ImmutableInterlocked.Update(ref _sent, (all, one) => all.Add(one), sent);
        _changed.Raise();
        return Answer?.Invoke(sent, cancellationToken) ?? Task.FromResult(Accept());
    }

    public SendOutcome Accept() => new Accepted($"m{Interlocked.Increment(ref _ids)}");

    public Task UntilSentAsync(int count) => _changed.UntilAsync(() => _sent.Length >= count);
}

/// <summary>One attempt to send.</summary>
internal sealed record Sent(Address To, OutboundMessage Message, string? ReplacesId)
{
    public string Text => Message.Card.PlainText;
}
