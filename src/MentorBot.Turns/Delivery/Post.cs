using System.Collections.Immutable;
using MentorBot.Conversation.Messages;
using MentorBot.Storage;
using Microsoft.Extensions.Logging;

namespace MentorBot.Turns.Delivery;

/// <summary>
/// Brings letters to their recipients' turns. Those of one sender to one recipient go one after the other, over all hosts. A letter's row leaves when the
/// recipient's turn is committed, or as a dead letter with its reason where their room fails over it for as long as it is of use. It needs no claim:
/// whoever brings it a second time finds that it was worked.
/// </summary>
internal sealed class Post : IDisposable
{
    private readonly LetterRows _rows;
    private readonly Func<ITurns> _turns;
    private readonly OutboxOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<Post> _log;
    private readonly Doubts _doubts = new();
    private readonly Lanes<Carried> _lanes;

    /// <param name="rows">The letters.</param>
    /// <param name="turns">The recipients' turns; asked for late, since turns write letters.</param>
    /// <param name="options">How long and how often to try.</param>
    /// <param name="time">The machine's clock.</param>
    /// <param name="log">Outcomes, without anyone's words.</param>
    public Post(LetterRows rows, Func<ITurns> turns, OutboxOptions options, TimeProvider time, ILogger<Post> log)
    {
        (_rows, _turns, _options, _time, _log) = (rows, turns, options, time, log);
        _lanes = new Lanes<Carried>(WorkAsync);
    }

    /// <summary>Brings what a turn of this host has committed.</summary>
    /// <param name="sender">Who wrote them.</param>
    /// <param name="letters">The letters, in their order.</param>
    public void Send(PersonId sender, ImmutableArray<LetterRow> letters)
    {
        foreach (LetterRow letter in letters) Enqueue(new Carried(sender, letter));
    }

    /// <summary>Another host wrote what has a number up to this one: what comes after it looks first, to whomever it goes.</summary>
    public void Doubt(PersonId sender, long number) => _doubts.Add(sender, number);

    /// <summary>It is not known whether these were written: what comes after them looks first.</summary>
    public void Doubt(PersonId sender, ImmutableArray<LetterRow> letters)
    {
        foreach (LetterRow letter in letters) _doubts.Add(LaneOf(sender, letter), letter.Number);
    }

    /// <summary>Brings a letter that a sweep came upon, after those before it.</summary>
    /// <returns>False where this host holds it already.</returns>
    public bool SendFound(PersonId sender, LetterRow letter) => Enqueue(new Carried(sender, letter) { IsFound = true });

    /// <summary>Waits a little for letters under way. What is left then another host brings, or the next start.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => _lanes.StopAsync(_options.DrainAtStop, _time, cancellationToken);

    public void Dispose() => _lanes.Dispose();

    private static string LaneOf(PersonId sender, LetterRow letter) => $"{sender.Partition}>{letter.To}";

    private bool Enqueue(Carried carried) =>
        _lanes.Enqueue(LaneOf(carried.Sender, carried.Letter), (carried.Sender.Partition, carried.Letter.Number), carried);

    private async Task WorkAsync(string lane, Carried carried, CancellationToken cancellationToken)
    {
        if (await TryTakeTurnAsync(lane, carried, cancellationToken)) return;

        // All that stands behind it is in the store too: the sweep brings it, in its order.
        IReadOnlyList<Carried> rest = _lanes.TakeRest(lane, _ => true);
        _doubts.Add(lane, rest.Select(behind => behind.Letter.Number).Append(carried.Letter.Number).Max());
    }

    private async Task<bool> TryTakeTurnAsync(string lane, Carried carried, CancellationToken cancellationToken)
    {
        try
        {
            if (!carried.IsFound && !_doubts.Has(carried.Sender, lane)) return await CarryAsync(carried, cancellationToken);
            await foreach (LetterRow earlier in _rows.EarlierAsync(carried.Sender, carried.Letter, cancellationToken))
            {
                if (earlier.NotBefore > _time.GetUtcNow()) return false;
                if (!await CarryAsync(carried with { Letter = earlier }, cancellationToken)) return false;
            }

            _doubts.Clear(carried.Sender, lane, carried.Letter.Number);
            return await CarryAsync(carried, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            PostLog.LeftBehind(_log);
        }
#pragma warning disable CA1031 // One letter's fault must not hold up other lanes: the row stays and the sweep tries again.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            PostLog.Faulted(_log, fault.GetType().Name, fault.StackTrace);
        }

        await _rows.WakeAsync(carried.Sender, null, CancellationToken.None); // Also while stopping.
        return false;
    }

    /// <returns>Whether the next may go.</returns>
    private async Task<bool> CarryAsync(Carried carried, CancellationToken cancellationToken)
    {
        LetterRow letter = carried.Letter;
        DateTimeOffset latest = _time.GetUtcNow() + _options.Claim;
        for (int attempt = 1; ; attempt++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                LetterCame came = new(carried.Sender, letter.Number, letter.What, letter.Facts, letter.At);
                await _turns().HappenAsync(PersonId.Parse(letter.To), came, CancellationToken.None);
                await _rows.ForgetAsync(carried.Sender, letter, cancellationToken);
                return true;
            }
            catch (NotSavedException)
            {
                TimeSpan wait = _options.Backoff(attempt);
                PostLog.Waits(_log, attempt);
                if (_time.GetUtcNow() + wait > latest) throw;
                await Task.Delay(wait, _time, cancellationToken);
            }
            catch (Exception failed) when (failed is LetterFailedException or FormatException)
            {
                return await FailAsync(carried, failed.Message, cancellationToken);
            }
            catch (Exception fault) when (fault is not (OperationCanceledException or StorageUnavailableException))
            {
                PostLog.Faulted(_log, fault.GetType().Name, fault.StackTrace);
                return await FailAsync(carried, fault.GetType().Name, cancellationToken); // Its message may hold what somebody wrote.
            }
        }
    }

    /// <summary>A room failed over it: it comes again, and those behind it after it; unless it is of no use any more.</summary>
    private async Task<bool> FailAsync(Carried carried, string reason, CancellationToken cancellationToken)
    {
        DateTimeOffset now = _time.GetUtcNow();
        LetterRow failed = carried.Letter with { Failures = carried.Letter.Failures + 1 };
        DateTimeOffset again = now + _options.Backstep(failed.Failures);
        DateTimeOffset notAfter = failed.NotAfter ?? failed.At + _options.WordsKept;
        if (again > notAfter || failed.Failures >= _options.MostAttempts)
        {
            PostLog.DeadLetter(_log, failed.What, reason);
            await _rows.BuryAsync(carried.Sender, failed with { Reason = reason, Died = now }, cancellationToken);
            return true;
        }

        PostLog.Failed(_log, failed.Failures, reason);
        await _rows.PutOffAsync(carried.Sender, failed with { NotAfter = notAfter, NotBefore = again }, cancellationToken);
        return false;
    }

    private sealed record Carried(PersonId Sender, LetterRow Letter)
    {
        public bool IsFound { get; init; }
    }
}

internal static partial class PostLog
{
    [LoggerMessage(50, LogLevel.Information, "Stopping leaves a letter to another host, or to the next start.")]
    public static partial void LeftBehind(ILogger log);

    [LoggerMessage(51, LogLevel.Error, "Bringing a letter failed with {Fault}; it stays and is tried again. {Stack}")]
    public static partial void Faulted(ILogger log, string fault, string? stack);

    [LoggerMessage(52, LogLevel.Debug, "A letter could not be brought yet (attempt {Attempt}): nothing could be saved.")]
    public static partial void Waits(ILogger log, int attempt);

    [LoggerMessage(53, LogLevel.Error, "A letter of the kind {What} is a dead letter: {Reason}")]
    public static partial void DeadLetter(ILogger log, string what, string reason);

    [LoggerMessage(54, LogLevel.Warning, "A room failed over a letter, for the {Failures}. time: {Reason}. It comes again.")]
    public static partial void Failed(ILogger log, int failures, string reason);
}
