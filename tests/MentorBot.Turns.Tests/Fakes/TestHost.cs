using MentorBot.Conversation.Cards;
using MentorBot.Delivery;
using MentorBot.Delivery.Due;
using MentorBot.Delivery.Hosts;
using MentorBot.Delivery.Letters;
using MentorBot.Delivery.Messages;
using MentorBot.Delivery.Recovery;
using MentorBot.Turns.Features;
using MentorBot.Turns.Intake;
using MentorBot.Turns.Lifecycle;
using MentorBot.Turns.Nudges;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MentorBot.Turns.Tests.Fakes;

/// <summary>One running host: the engine, its delivery and its sweeps, as a program has them.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly House _house;
    private readonly ServiceProvider _services;
    private int _receipts;

    public TestHost(House house, TestFeature feature, OutboxOptions options)
    {
        _house = house;
        Feature = feature;
        IFeature[] features = [feature, house.Letters, house.Departures, house.Reminders, house.Reactions];
        ServiceCollection services = new();
        foreach (IFeature one in features) services.AddSingleton(one);
        services.AddSingleton<ITableStore>(house.Store);
        services.AddSingleton<TimeProvider>(house.Time);
        services.AddSingleton<IChannel>(house.Channel);
        services.AddSingleton(new TurnEnvironment(house.Clock, new FakeOrganisations()));
        services.AddSingleton(house.Log);
        services.AddSingleton(typeof(ILogger<>), typeof(ReadableLog<>));
        services.AddTurns(options);
        _services = services.BuildServiceProvider();
        Of<DeliveryLoop>().Start();
    }

    public TestFeature Feature { get; }
    public Outbox Outbox => Of<Outbox>();
    public OutboxWorker Messages => Of<OutboxWorker>();
    public LetterWorker Letters => Of<LetterWorker>();
    public NudgeSweep Nudges => Of<NudgeSweep>();
    public Departures Departures => Of<Departures>();
    public DueIndex Due => Of<DueIndex>();
    public NudgeIndex NudgeIndex => Of<NudgeIndex>();
    public OutboxSweep Sweep => Of<OutboxSweep>();
    public LiveHosts Hosts => Of<LiveHosts>();
    public Pacing Pacing => Of<Pacing>();
    public TurnEngine Engine => Of<TurnEngine>();

    public Task<TurnAnswer> HandleAsync(InboundEvent inbound) =>
        Engine.HandleAsync(inbound, CancellationToken.None).WaitAsync(House.Patience);

    /// <summary>Lets something happen to somebody without a channel.</summary>
    public Task HappenAsync(PersonId person, PersonEvent happened) =>
        Engine.HappenAsync(person, happened, CancellationToken.None).WaitAsync(House.Patience);

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
    public Task<IReadOnlyList<Sent>> SayAsync(string text) =>
        TellAsync(House.Text(text, $"{Outbox.Host}-{Interlocked.Increment(ref _receipts)}"));

    /// <summary>Says several things, and returns the last text that came back.</summary>
    public async Task<string> SayAllAsync(params string[] texts)
    {
        IReadOnlyList<Sent> sent = [];
        foreach (string text in texts) sent = await SayAsync(text);
        return sent[^1].Text;
    }

    /// <summary>Presses a button as Alex would, on a platform that waits for a card or on one that does not.</summary>
    public async Task<(Card? Shown, IReadOnlyList<Sent> Sent)> PressAsync(
        ActionToken token, bool wantsCard, params (string Id, string Value)[] inputs)
    {
        int before = _house.Channel.Sent.Length;
        TurnAnswer answer = await HandleAsync(House.Press(token, null, "alex", wantsCard, inputs));
        await _house.Store.UntilNothingIsOutgoingAsync();
        return (answer.CardShown, [.. _house.Channel.Sent.Skip(before)]);
    }

    /// <summary>Works what is left of those who are leaving, so many times.</summary>
    public async Task DepartAsync(int times = 1)
    {
        for (int sweep = 0; sweep < times; sweep++) await Departures.SweepAsync(CancellationToken.None);
    }

    /// <summary>Both clocks go on, and the nudges that are due then are worked.</summary>
    public Task PassAsync(TimeSpan time)
    {
        _house.Time.Advance(time);
        _house.Clock.Now += time;
        return NudgeAsync();
    }

    /// <summary>Stops while messages are under way, for which five seconds are not enough.</summary>
    public async Task StopOutOfTimeAsync()
    {
        Task stopping = Messages.StopAsync(CancellationToken.None);
        await _house.Time.UntilSomebodyWaitsAsync(TimeSpan.FromSeconds(5));
        _house.Time.Advance(TimeSpan.FromSeconds(5));
        await stopping.WaitAsync(House.Patience);
    }

    public Task StopAsync() => Of<DeliveryLoop>().StopAsync(CancellationToken.None).WaitAsync(House.Patience);

    public async ValueTask DisposeAsync()
    {
        Task stopped = Task.WhenAll(
            Letters.StopAsync(CancellationToken.None), Messages.StopAsync(CancellationToken.None));
        _house.Time.Advance(TimeSpan.FromHours(1));
        await stopped.WaitAsync(House.Patience);
        await _services.DisposeAsync();
    }

    private T Of<T>() where T : notnull => _services.GetRequiredService<T>();
}
