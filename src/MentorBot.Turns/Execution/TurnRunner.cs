using System.Globalization;
using MentorBot.Conversation.Dialogs;
using MentorBot.Conversation.Language;
using MentorBot.Conversation.Messages;
using MentorBot.Delivery.Letters;
using MentorBot.Delivery.Messages;
using MentorBot.Identity;
using MentorBot.Storage;
using MentorBot.Turns.Events;
using MentorBot.Turns.Nudges;
using MentorBot.Turns.Rows;
using Microsoft.Extensions.Logging;

namespace MentorBot.Turns.Execution;

/// <summary>
/// Does the turns of a known person: each event is worked once, and the batches of one person are serial
/// (<see cref="PersonState"/>). Where the person turned out to be somebody else, the event goes on to that one.
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

    /// <summary>As the other, and does something first where the event goes on from an alias.</summary>
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
                if (aliases == MaxAliases) throw new InvalidOperationException("An alias leads in a circle.");
                await atAlias(person, cancellationToken);
                (person, outcome) = (other, await RunAsync(other, happened, cancellationToken));
            }
        }
        catch (Exception unsaved) when (unsaved is StorageUnavailableException or RowConflictException)
        {
            TurnLog.NotSaved(log, unsaved.GetType().Name);
            throw new NotSavedException("The store took nothing.", unsaved);
        }
    }

    /// <summary>Does one turn, until its batch is the one that wins.</summary>
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

    /// <summary>What comes of an event of somebody who is not here any more; null for everybody else.</summary>
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

    /// <summary>A letter was processed before its recipient became somebody else.</summary>
    private async Task<bool> WasReceivedAsync(
        PersonId person, PersonEvent happened, CancellationToken cancellationToken)
    {
        if (happened is not LetterReceived letter) return false;
        RowId id = new(person.Partition, LetterReceipt.Kind.Key(LetterReceipt.IdOf(letter)));
        return await store.FindAsync(Tables.People, id, cancellationToken) is not null;
    }

    /// <summary>Whoever writes was forgotten, also where this host still remembers whose the account was.</summary>
    private async Task<bool> IsNobodyAsync(
        PersonId person, bool isNew, PersonState state, InboundEvent inbound, CancellationToken cancellationToken) =>
        state.Forgotten is not null
            || (isNew && !await accounts.IsOfAsync(inbound.Sender.Account, person, cancellationToken));

    /// <summary>A letter or a nudge that was worked before has left its trace in the person's rows.</summary>
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
