namespace MentorBot.Delivery.Letters;

/// <summary>
/// Delivers letters to their recipients' turns. A letter's row is deleted when the recipient's turn is committed. It
/// becomes a dead letter, with its reason, when the recipient's feature still fails after the time for which the letter
/// is of use. A letter needs no claim: a recipient who gets it twice has a row that says so.
/// </summary>
internal sealed class LetterWorker(
    LetterDelivery letters,
    LetterRows rows,
    ITurns turns,
    OutboxOptions options,
    TimeProvider time,
    ILogger<LetterDelivery> log)
{
    /// <summary>Begins to deliver.</summary>
    public void Start() => letters.Queue.Start(WorkAsync);

    /// <summary>
    /// Waits a short time for letters that are being delivered. Another host, or the next start, delivers the rest.
    /// </summary>
    public Task StopAsync(CancellationToken cancellationToken) =>
        letters.Queue.StopAsync(options.DrainAtStop, time, cancellationToken);

    private async Task WorkAsync(string key, LetterInTransit letter, CancellationToken cancellationToken)
    {
        if (await TryDeliverAsync(letter, cancellationToken)) return;

        // All letters after it are in the store too: a sweep delivers them, in their order.
        IReadOnlyList<LetterInTransit> rest = letters.Queue.TakeRest(key, _ => true);
        letters.Order.Require(key, rest.Select(behind => behind.Letter.Number).Append(letter.Letter.Number).Max());
    }

    private async Task<bool> TryDeliverAsync(LetterInTransit letter, CancellationToken cancellationToken)
    {
        try
        {
            if (letter.IsFound || letters.Order.IsRequired(letter.Sender, letter.Key))
            {
                if (!await DeliverEarlierAsync(letter, cancellationToken)) return false;
                letters.Order.Release(letter.Sender, letter.Key, letter.Letter.Number);
            }

            return await DeliverAsync(letter, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            LetterLog.LeftBehind(log);
        }
#pragma warning disable CA1031 // One letter's fault must not block others: its row stays, and a sweep tries again.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LetterLog.Faulted(log, fault.GetType().Name, fault.StackTrace);
        }

        await rows.WakeAsync(letter.Sender, null, CancellationToken.None); // Also while stopping.
        return false;
    }

    private async Task<bool> DeliverEarlierAsync(LetterInTransit letter, CancellationToken cancellationToken)
    {
        await foreach (LetterRow earlier in rows.EarlierAsync(letter.Sender, letter.Letter, cancellationToken))
        {
            if (earlier.NotBefore > time.GetUtcNow()) return false;
            if (!await DeliverAsync(letter with { Letter = earlier }, cancellationToken)) return false;
        }

        return true;
    }

    /// <returns>Whether the next letter may be delivered.</returns>
    private async Task<bool> DeliverAsync(LetterInTransit transit, CancellationToken cancellationToken)
    {
        LetterRow letter = transit.Letter;
        LetterReceived received = new(transit.Sender, letter.Number, letter.What, letter.Facts, letter.At);
        DateTimeOffset latest = time.GetUtcNow() + options.Claim;
        for (int attempt = 1; ; attempt++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                await turns.HappenAsync(PersonId.Parse(letter.To), received, CancellationToken.None);
                await rows.DeleteAsync(transit.Sender, letter, cancellationToken);
                return true;
            }
            catch (NotSavedException)
            {
                TimeSpan wait = options.Backoff(attempt);
                LetterLog.Waits(log, attempt);
                if (time.GetUtcNow() + wait > latest) throw;
                await Task.Delay(wait, time, cancellationToken);
            }
            catch (Exception failed) when (failed is LetterFailedException or FormatException)
            {
                return await FailAsync(transit, failed.Message, cancellationToken);
            }
            catch (Exception fault) when (fault is not (OperationCanceledException or StorageUnavailableException))
            {
                LetterLog.Faulted(log, fault.GetType().Name, fault.StackTrace);

                // Not the exception's message, which may contain what somebody wrote.
                return await FailAsync(transit, fault.GetType().Name, cancellationToken);
            }
        }
    }

    /// <summary>
    /// Handles a failure of a feature on the letter: the letter is tried again later, and the ones after it follow it,
    /// until it is of no more use.
    /// </summary>
    private async Task<bool> FailAsync(LetterInTransit transit, string reason, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        LetterRow failed = transit.Letter with { Failures = transit.Letter.Failures + 1 };
        DateTimeOffset again = now + options.Backstep(failed.Failures);
        DateTimeOffset notAfter = failed.NotAfter ?? failed.At + options.WordsKept;
        if (again > notAfter || failed.Failures >= options.MostAttempts)
        {
            LetterLog.DeadLetter(log, failed.What, reason);
            LetterRow dead = failed with { Reason = reason, Died = now };
            await rows.MoveToDeadLettersAsync(transit.Sender, dead, cancellationToken);
            return true;
        }

        LetterLog.Failed(log, failed.Failures, reason);
        LetterRow later = failed with { NotAfter = notAfter, NotBefore = again };
        await rows.PutOffAsync(transit.Sender, later, cancellationToken);
        return false;
    }
}
