using MentorBot.Benchmarks.Platform;

namespace MentorBot.Benchmarks.Turns;

/// <summary>How many messages a bot accepted, and how many replies came of them.</summary>
/// <remarks>
/// The load generator cuts off what is in flight when its time is over, so its numbers cannot be compared to the last
/// reply. Here every answer is waited for, and each message must have brought exactly one reply.
/// </remarks>
internal sealed record Census(int Sent, long Accepted, long Replies, TimeSpan Cpu)
{
    private const int Messages = 2000;

    /// <summary>
    /// The bot's processor time for one turn, in microseconds: others on the machine spoil it less than they spoil a
    /// rate.
    /// </summary>
    public double MicrosecondsPerTurn => Cpu.TotalMicroseconds / Sent;

    /// <summary>Whether every message was accepted and brought one reply.</summary>
    public bool IsExact => Accepted == Sent && Replies == Accepted;

    /// <summary>
    /// Sends a fixed number of messages over the load's connections and waits until their replies have come.
    /// </summary>
    public static async Task<Census> TakeAsync(
        BotProcess bot, FakePlatform platform, string text, TimeSpan limit, CancellationToken cancellationToken)
    {
        await platform.ResetAsync(cancellationToken);
        long accepted = 0;
        TimeSpan before = bot.Process.ProcessorTime;
        ParallelOptions connections = new()
        {
            MaxDegreeOfParallelism = Population.Connections, CancellationToken = cancellationToken,
        };
        await Parallel.ForAsync(0, Messages, connections, async (n, token) =>
        {
            if (await bot.SayAsync(new Message($"census-{n}", n % Population.People, text, platform.Url), token))
                Interlocked.Increment(ref accepted);
        });
        Drain drain = await platform.DrainAsync(accepted, limit, cancellationToken);
        return new Census(Messages, accepted, drain.Replies, bot.Process.ProcessorTime - before);
    }
}
