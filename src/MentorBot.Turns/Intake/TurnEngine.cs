using MentorBot.Turns.Execution;
using MentorBot.Turns.Lifecycle;
using MentorBot.Turns.Nudges;
using Microsoft.Extensions.Logging;

namespace MentorBot.Turns.Intake;

/// <summary>
/// The entry point of events, from channels, delivery and nudges. Finds the person an event belongs to, including
/// people who were merged into another or who came back after they were forgotten, and runs the turn.
/// </summary>
internal sealed class TurnEngine(
    ITableStore store,
    Accounts accounts,
    TurnRunner runner,
    Departures departures,
    UnsavedNotice unsavedNotice,
    ILogger<TurnEngine> log) : IInbound, ITurns
{
    private const int MaxAliases = 8;

    /// <inheritdoc/>
    public async Task<TurnAnswer> HandleAsync(InboundEvent inbound, CancellationToken cancellationToken)
    {
        try
        {
            return await RunAsync(inbound, cancellationToken);
        }
        catch (Exception unsaved) when (unsaved is StorageUnavailableException or RowConflictException
            || (unsaved is NotSavedException && !inbound.Sender.IsStillAsked))
        {
            TurnLog.NotSaved(log, unsaved.GetType().Name);
            if (!inbound.UnsavedInAnswer) await unsavedNotice.SayAsync(inbound, cancellationToken);
            throw new NotSavedException("The store could not be written.", unsaved);
        }
    }

    /// <inheritdoc/>
    public async Task HappenAsync(PersonId person, PersonEvent happened, CancellationToken cancellationToken)
    {
        PersonEvent brought =
            happened is LetterReceived letter ? await ResolveAsync(letter, cancellationToken) : happened;

        // Runs before the event, which may name the alias in rows that are still to be moved.
        Func<PersonId, CancellationToken, Task> atAlias =
            brought is LetterReceived or NudgeDue ? departures.MergeAsync : (_, _) => Task.CompletedTask;
        await runner.HappenAsync(person, brought, atAlias, cancellationToken);
    }

    private async Task<TurnAnswer> RunAsync(InboundEvent inbound, CancellationToken cancellationToken)
    {
        for (int aliases = 0; await accounts.ResolveAsync(inbound, cancellationToken) is { } person; aliases++)
        {
            if (aliases == MaxAliases) throw new InvalidOperationException("The aliases form a circle.");
            TurnOutcome outcome = await runner.RunAsync(person, inbound, cancellationToken);
            if (outcome.Answer is { } answer) return answer;
            if (outcome.MovedTo is { } other)
            {
                await departures.MergeAsync(person, cancellationToken);
                accounts.Know(inbound.Sender.Account, other);
                continue;
            }

            if (!Accounts.IsWord(inbound)) return TurnAnswer.Nothing;
            await departures.FinishAsync(person, cancellationToken);
            accounts.Forget(inbound.Sender.Account);
        }

        return TurnAnswer.Nothing; // The platform redelivers the request of somebody who asked to be forgotten.
    }

    /// <summary>
    /// The author of a letter may have been merged into another person. The recipient is told of that first.
    /// </summary>
    private async Task<LetterReceived> ResolveAsync(LetterReceived letter, CancellationToken cancellationToken)
    {
        PersonId from = letter.Sender;
        for (int aliases = 0; aliases < MaxAliases; aliases++)
        {
            if (await store.FindStateAsync(from, cancellationToken) is not { MovedTo: { } to }) break;
            await departures.MergeAsync(from, cancellationToken);
            from = PersonId.Parse(to);
        }

        return letter with { From = from };
    }
}
