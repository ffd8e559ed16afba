using System.Collections.Immutable;
using MentorBot.Conversation.Messages;
using MentorBot.Storage;
using Microsoft.Extensions.Logging;

namespace MentorBot.Turns.Delivery;

/// <summary>
/// Brings letters to their recipients' turns. Those of one sender go one after the other. A letter's row leaves when the recipient's turn is committed, or
/// as a dead letter with its reason where their room fails over it again and again.
/// </summary>
/// <param name="store">Where the rows are.</param>
/// <param name="turns">The recipients' turns; asked for late, since turns write letters.</param>
/// <param name="options">How long and how often to try.</param>
/// <param name="time">The machine's clock.</param>
/// <param name="log">Outcomes, without anyone's words.</param>
internal sealed class Post(ITableStore store, Func<ITurns> turns, OutboxOptions options, TimeProvider time, ILogger<Post> log) : IDisposable
{
    private const int MostFailures = 5;
    private Lanes<Carried>? _lanes;

    private Lanes<Carried> Lanes => LazyInitializer.EnsureInitialized(ref _lanes, () => new Lanes<Carried>(TryCarryAsync));

    public void Send(PersonId sender, ImmutableArray<LetterRow> letters)
    {
        foreach (LetterRow letter in letters) Lanes.Enqueue(sender.Partition, (sender.Partition, letter.Number), new Carried(sender, letter));
    }

    /// <summary>Waits a little for letters under way. What is left then is brought after the next start.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Lanes.StopAsync(options.DrainAtStop, time, cancellationToken);

    public void Dispose() => _lanes?.Dispose();

    private async Task TryCarryAsync(Carried carried, CancellationToken cancellationToken)
    {
        try
        {
            await CarryAsync(carried, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            PostLog.LeftForNextStart(log);
        }
#pragma warning disable CA1031 // One letter's fault must not hold up the next: the row stays and the sweep tries again.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            PostLog.Faulted(log, fault.GetType().Name, fault.StackTrace);
        }
    }

    private async Task CarryAsync(Carried carried, CancellationToken cancellationToken)
    {
        LetterRow letter = carried.Letter;
        PartitionBatch done = new PartitionBatch(carried.Sender.Partition).Delete(letter.Key, null);
        int failures = 0;
        for (int attempt = 1; ; attempt++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                LetterCame came = new(carried.Sender, letter.Number, letter.What, letter.Facts, letter.At);
                await turns().HappenAsync(PersonId.Parse(letter.To), came, CancellationToken.None);
                break;
            }
            catch (LetterFailedException failed) when (++failures == MostFailures)
            {
                PostLog.DeadLetter(log, letter.What, failed.Message);
                done.Upsert(letter.DeadKey, (letter with { Reason = failed.Message }).ToBody(LetterRow.DeadKind));
                break;
            }
            catch (Exception notYet) when (notYet is LetterFailedException or NotSavedException)
            {
                PostLog.Waits(log, attempt, notYet.GetType().Name);
                await Task.Delay(options.Backoff(attempt), time, cancellationToken);
            }
        }

        await ForgetAsync(done, cancellationToken);
    }

    private async Task ForgetAsync(PartitionBatch done, CancellationToken cancellationToken)
    {
        try
        {
            await store.CommitAsync(Tables.People, done, cancellationToken);
        }
        catch (RowConflictException)
        {
            return; // Another host has brought it too.
        }
    }

    private sealed record Carried(PersonId Sender, LetterRow Letter);
}

internal static partial class PostLog
{
    [LoggerMessage(50, LogLevel.Information, "A letter is left for the next start.")]
    public static partial void LeftForNextStart(ILogger log);

    [LoggerMessage(51, LogLevel.Error, "Bringing a letter failed with {Fault}; it stays and the sweep tries again. {Stack}")]
    public static partial void Faulted(ILogger log, string fault, string? stack);

    [LoggerMessage(52, LogLevel.Debug, "A letter could not be brought yet (attempt {Attempt}): {Fault}.")]
    public static partial void Waits(ILogger log, int attempt, string fault);

    [LoggerMessage(53, LogLevel.Error, "A letter of the kind {What} is a dead letter: {Reason}")]
    public static partial void DeadLetter(ILogger log, string what, string reason);
}
