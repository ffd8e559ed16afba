namespace MentorBot.EndToEnd.Tests.Delivery;

/// <summary>What came of a run, as the connector counted it.</summary>
/// <param name="People">To how many people was written.</param>
/// <param name="Each">How many messages each.</param>
/// <param name="Messages">What was taken, in its order.</param>
/// <param name="RefusedIn">How many were refused for want of room, by conversation.</param>
internal sealed record DeliveryResult(
    int People, int Each, IReadOnlyList<Taken> Messages, IReadOnlyDictionary<string, int> RefusedIn)
{
    private readonly List<IGrouping<string, Taken>> _conversations =
    [
        .. Messages.GroupBy(message => message.Conversation),
    ];

    /// <summary>Real time until the last message was taken.</summary>
    public required TimeSpan Took { get; init; }

    /// <summary>Processor time meanwhile, of bot, connector and clock together.</summary>
    public required TimeSpan Cpu { get; init; }

    /// <summary>How far the clock went meanwhile.</summary>
    public required TimeSpan ByTheClock { get; init; }

    /// <summary>Messages that still stand in the store: to be sent, or given up.</summary>
    public required int Left { get; init; }

    public int Expected => People * Each;

    /// <summary>What the connector would have taken at most from the first message to the last.</summary>
    public int Ceiling => Messages.Count == 0 ? 0 : PublishedLimits.Ceiling(Messages[0].At, Messages[^1].At);

    /// <summary>Messages a second from the first to the last, by the clock.</summary>
    public double Rate => Messages.Count / (Messages[^1].At - Messages[0].At + TimeSpan.FromSeconds(1)).TotalSeconds;

    public double OfCeiling => (double)Messages.Count / Ceiling;

    public int Refused => RefusedIn.Values.Sum();

    public int Lost => Expected - _conversations.Sum(Distinct);

    public int Twice => Messages.Count - _conversations.Sum(Distinct);

    /// <summary>Messages that came behind a later one of their conversation.</summary>
    public int OutOfOrder =>
        _conversations.Sum(messages => messages.Zip(messages.Skip(1))
            .Count(pair => Number(pair.First) > Number(pair.Second)));

    /// <summary>How many times as fast as real time it went.</summary>
    public double Speed => ByTheClock / Took;

    private static int Distinct(IGrouping<string, Taken> conversation) =>
        conversation.Select(message => message.Text).Distinct().Count();

    private static int Number(Taken message) =>
        int.Parse(
            message.Text.AsSpan(message.Text.LastIndexOf(' ') + 1), System.Globalization.CultureInfo.InvariantCulture);
}
