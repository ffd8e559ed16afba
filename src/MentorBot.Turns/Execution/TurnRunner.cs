using MentorBot.Conversation.Language;
using MentorBot.Delivery.Messages;
using MentorBot.Turns.Events;
using MentorBot.Turns.Nudges;
using MentorBot.Turns.Rows;
using Microsoft.Extensions.Logging;

namespace MentorBot.Turns.Execution;

/// <summary>
/// Runs the turns of a known person. Each event is handled once, and the batches of one person are serial
/// (<see cref="PersonState"/>). Where the person was merged into another, the event is passed on to that other person.
/// </summary>
internal sealed class TurnRunner(
    ITableStore store,
    Accounts accounts,
    ChannelRegistry channels,
    TurnHandling handling,
    RowCodec codec,
    DialogEngine dialogs,
    TurnEnvironment environment,
    ILogger<TurnRunner> log) : ITurns
{
    private const int MaxTries = 20;
    private const int MaxAliases = 8;
    private readonly TurnLocks _locks = new();

    /// <inheritdoc/>
    public Task HappenAsync(PersonId person, PersonEvent happened, CancellationToken cancellationToken) =>
        HappenAsync(person, happened, static (_, _) => Task.CompletedTask, cancellationToken);

    /// <summary>Like the other overload, but calls a function first where the event is passed on.</summary>
    public async Task HappenAsync(
        PersonId person,
        PersonEvent happened,
        Func<PersonId, CancellationToken, Task> atAlias,
        CancellationToken cancellationToken)
    {
        try
        {
            TurnOutcome outcome = await RunAsync(person, happened, cancellationToken);
            for (int aliases = 0; outcome.MovedTo is { } other; aliases++)
            {
                if (aliases == MaxAliases) throw new InvalidOperationException("The aliases form a circle.");
                await atAlias(person, cancellationToken);
                (person, outcome) = (other, await RunAsync(other, happened, cancellationToken));
            }
        }
        catch (Exception unsaved) when (unsaved is StorageUnavailableException or RowConflictException)
        {
            TurnLog.NotSaved(log, unsaved.GetType().Name);
            throw new NotSavedException("The store could not be written.", unsaved);
        }
    }

    /// <summary>Runs one turn, and again after each conflict, until its batch is committed.</summary>
    public async Task<TurnOutcome> RunAsync(PersonId person, PersonEvent happened, CancellationToken cancellationToken)
    {
        using IDisposable serial = await _locks.EnterAsync(person, cancellationToken);
        string seed = happened.Receipt ?? Guid.NewGuid().ToString("n");
        for (int attempt = 1; ; attempt++)
        {
            RowId id = new(person.Partition, PersonState.RowKey);
            StoredRow? row = await store.FindAsync(Tables.People, id, cancellationToken);
            PersonState state = row is null ? new PersonState() : PersonState.Read(row);
            bool isKnown = happened.Receipt is { } receipt && new Receipts(state.Receipts).Contains(receipt);
            if (await WithoutTurnAsync(person, happened, row is null, state, isKnown, cancellationToken) is { } early)
                return early;
            PersonState before = With(state, happened);
            Turn turn = NewTurn(person, happened, before, seed);
            using LanguageScope language = Languages.Use(turn.Culture);
            if (isKnown || await WasWorkedAsync(turn, cancellationToken))
                return await handling.AnswerAgainAsync(turn, cancellationToken);
            try
            {
                return await handling.HandleAsync(turn, Afresh, row?.ETag, cancellationToken);
            }
            catch (RowConflictException) when (attempt < MaxTries)
            {
                TurnLog.DoneAgain(log, attempt);
            }

            Turn Afresh() => NewTurn(person, happened, before, Guid.NewGuid().ToString("n"));
        }
    }

    /// <summary>Returns the outcome of an event for somebody who is no longer here; null for everybody else.</summary>
    private async Task<TurnOutcome?> WithoutTurnAsync(
        PersonId person,
        PersonEvent happened,
        bool isNew,
        PersonState state,
        bool isKnown,
        CancellationToken cancellationToken)
    {
        if (state.MovedTo is { } other)
        {
            return isKnown || await WasReceivedAsync(person, happened, cancellationToken)
                ? TurnAnswer.Nothing
                : TurnOutcome.Elsewhere(PersonId.Parse(other));
        }

        bool isNobodys = happened is InboundEvent inbound && !isKnown
            && await IsNobodyAsync(person, isNew, state, inbound, cancellationToken);
        if (isNobodys) return TurnOutcome.Nobodys;
        if (state.Forgotten is not null) return TurnAnswer.Nothing;
        return null;
    }

    /// <summary>Whether a letter was processed before its recipient was merged into another person.</summary>
    private async Task<bool> WasReceivedAsync(
        PersonId person, PersonEvent happened, CancellationToken cancellationToken)
    {
        if (happened is not LetterReceived letter) return false;
        RowId id = new(person.Partition, LetterReceipt.Kind.Key(LetterReceipt.IdOf(letter)));
        return await store.FindAsync(Tables.People, id, cancellationToken) is not null;
    }

    /// <summary>Whether the sender was forgotten, even where this host still has the account in its cache.</summary>
    private async Task<bool> IsNobodyAsync(
        PersonId person, bool isNew, PersonState state, InboundEvent inbound, CancellationToken cancellationToken) =>
        state.Forgotten is not null
            || (isNew && !await accounts.IsOfAsync(inbound.Sender.Account, person, cancellationToken));

    /// <summary>Whether a letter or a nudge was handled before, which the person's rows show.</summary>
    private static async Task<bool> WasWorkedAsync(Turn turn, CancellationToken cancellationToken) => turn.Cause switch
    {
        LetterReceived letter =>
            await turn.FindAsync(LetterReceipt.Kind, LetterReceipt.IdOf(letter), cancellationToken) is not null,
        NudgeDue due =>
            await turn.Nudges.FindAsync(due.Nudge.Id, cancellationToken) is not { } nudge || nudge.Due != due.Nudge.Due,
        _ => false,
    };

    private PersonState With(PersonState state, PersonEvent happened) => happened switch
    {
        InboundEvent inbound => state.With(inbound),
        AddressGone gone => state.Without(gone.Address),
        AddressMoved moved => state.Moved(moved.From, moved.To),
        DirectoryUpdated listed => state.With(listed, listed.Accounts.Select(channels.AddressOf).OfType<Address>()),
        AccountMerged merged => state.With(merged.State, merged.From),
        _ => state,
    };

    private Turn NewTurn(PersonId person, PersonEvent happened, PersonState state, string seed)
    {
        CultureInfo culture = environment.CultureOf(state.Locale ?? state.Listed?.Language, person.Org);
        TimeZoneInfo zone = environment.ZoneOf(state.TimeZone ?? state.Listed?.TimeZone, person.Org);
        TurnPlace place = new(culture, zone, environment.Clock.Now, seed);
        return new Turn(person, happened, state, place, store, codec, dialogs);
    }
}
