using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Messages;
using MentorBot.Turns.Delivery;

namespace MentorBot.Turns.Tests.Fakes;

/// <summary>One running host: an engine, its outbox and its sweep.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly House _house;
    private int _receipts;

    public TestHost(House house, TestRoom room, OutboxOptions options)
    {
        _house = house;
        Room = room;
        Due = new DueIndex(house.Store, house.Time, new ReadableLog<DueIndex>(house.Log));
        OutboxRows rows = new(house.Store, Due, options, house.Time, new ReadableLog<Outbox>(house.Log));
        Hosts = new LiveHosts(house.Store, rows.Host, options, house.Time, new ReadableLog<Deliveries>(house.Log));
        Pacing = new Pacing(() => Hosts.Count, house.Time);
        Sending sending = new(new Channels([house.Channel]), rows, Pacing, () => Engine!, options, house.Time, new ReadableLog<Outbox>(house.Log));
        Outbox = new Outbox(rows, sending, options, house.Time, new ReadableLog<Outbox>(house.Log));
        Post = new Post(new LetterRows(house.Store, Due, house.Time), () => Engine!, options, house.Time, new ReadableLog<Post>(house.Log));
        Delivering delivering = new(Outbox, Post);
        LeftOvers leftOvers = new(house.Store, rows, delivering, house.Time, new ReadableLog<OutboxSweep>(house.Log));
        Sweep = new OutboxSweep(leftOvers, Due, Hosts, options, house.Time, new ReadableLog<OutboxSweep>(house.Log));
        Routes routes = new();
        foreach (IRoom one in new IRoom[] { room, house.Letters, house.Leavings, house.Reminders, house.Reactions }) one.Describe(routes);
        RowCodec codec = RowCodec.For(routes);
        LeavingIndex leaving = new(house.Store, house.Time);
        Leavings = new Leavings(house.Store, () => Engine!, leaving, Due, house.Time, new ReadableLog<Leavings>(house.Log));
        TurnCommit commit = new(house.Store, Due, leaving, delivering, options, house.Time);
        TurnSurroundings around = new(house.Clock, new FakeOrganisations());
        Engine = new TurnEngine(house.Store, routes, codec, commit, delivering, Leavings, around, new ReadableLog<TurnEngine>(house.Log));
        Nudges = new NudgeSweep(house.Store, Due, Engine, codec, house.Clock, house.Time, new ReadableLog<NudgeSweep>(house.Log));
    }

    public TestRoom Room { get; }
    public Outbox Outbox { get; }
    public Post Post { get; }
    public NudgeSweep Nudges { get; }
    public Leavings Leavings { get; }
    public DueIndex Due { get; }
    public OutboxSweep Sweep { get; }
    public LiveHosts Hosts { get; }
    public Pacing Pacing { get; }
    public TurnEngine Engine { get; }

    public Task<TurnAnswer> HandleAsync(InboundEvent inbound) => Engine.HandleAsync(inbound, CancellationToken.None).WaitAsync(House.Patience);

    /// <summary>Lets something happen to somebody without a channel.</summary>
    public Task HappenAsync(PersonId person, PersonEvent happened) => Engine.HappenAsync(person, happened, CancellationToken.None).WaitAsync(House.Patience);

    /// <summary>Works the nudges that are due, and waits for what they say.</summary>
    public async Task NudgeAsync()
    {
        await Nudges.SweepAsync(CancellationToken.None).WaitAsync(House.Patience);
        await _house.Store.UntilNothingIsOutgoingAsync();
    }

    /// <summary>Handles an event, and waits for what it says and for the letters that it writes.</summary>
    /// <returns>What was sent since, in order.</returns>
    public async Task<IReadOnlyList<Sent>> TellAsync(InboundEvent inbound)
    {
        int before = _house.Channel.Sent.Length;
        await HandleAsync(inbound);
        await _house.Store.UntilNothingIsOutgoingAsync();
        return [.. _house.Channel.Sent.Skip(before)];
    }

    /// <summary>Says something as Alex would.</summary>
    public Task<IReadOnlyList<Sent>> SayAsync(string text) => TellAsync(House.Text(text, $"{Outbox.Host}-{Interlocked.Increment(ref _receipts)}"));

    /// <summary>Says several things, and returns the last text that came back.</summary>
    public async Task<string> SayAllAsync(params string[] texts)
    {
        IReadOnlyList<Sent> sent = [];
        foreach (string text in texts) sent = await SayAsync(text);
        return sent[^1].Text;
    }

    /// <summary>Presses a button as Alex would, on a platform that waits for a card or on one that does not.</summary>
    public async Task<(Card? Shown, IReadOnlyList<Sent> Sent)> PressAsync(ActionToken token, bool wantsCard, params (string Id, string Value)[] inputs)
    {
        int before = _house.Channel.Sent.Length;
        TurnAnswer answer = await HandleAsync(House.Press(token, null, "alex", wantsCard, inputs));
        await _house.Store.UntilNothingIsOutgoingAsync();
        return (answer.CardShown, [.. _house.Channel.Sent.Skip(before)]);
    }

    public async Task StopAsync()
    {
        await Post.StopAsync(CancellationToken.None).WaitAsync(House.Patience);
        await Outbox.StopAsync(CancellationToken.None).WaitAsync(House.Patience);
    }

    public async ValueTask DisposeAsync()
    {
        Task stopped = Task.WhenAll(Post.StopAsync(CancellationToken.None), Outbox.StopAsync(CancellationToken.None));
        _house.Time.Advance(TimeSpan.FromHours(1));
        await stopped.WaitAsync(House.Patience);
        Outbox.Dispose();
        Post.Dispose();
        Nudges.Dispose();
    }
}
