using MentorBot.CheckIns;
using MentorBot.Conversation.Dialogs;
using MentorBot.Identity;
using MentorBot.Storage;
using MentorBot.Turns.Rows;

namespace MentorBot.Tests.Driving;

/// <summary>What the store holds of a person.</summary>
internal sealed class OwnRows(Bot bot, PersonId person)
{
    public Task<IReadOnlyList<Goal>> GoalsAsync() => AllAsync(Goal.Kind);

    public Task<IReadOnlyList<Evidence>> EvidenceAsync() => AllAsync(Evidence.Kind);

    public Task<IReadOnlyList<CheckIn>> CheckInsAsync() => AllAsync(CheckIn.Kind);

    public Task<IReadOnlyList<DraftRow>> DraftsAsync() => AllAsync(DraftRow.Kind);

    public Task<IReadOnlyList<FailureRow>> FailuresAsync() => AllAsync(FailureRow.Kind);

    public async Task<PersonState?> FindStateAsync() =>
        await bot.Store.FindAsync(
            Tables.People, new RowId(person.Partition, PersonState.RowKey), CancellationToken.None) is { } row
            ? JsonSerializer.Deserialize(row.Body.Json.Span, PersonStateJson.Default.PersonState)
            : null;

    public async Task<Journal?> OpenDialogAsync() => (await FindStateAsync())?.Dialog;

    /// <summary>Changes the stored state behind the bot's back.</summary>
    public async Task ChangeStateAsync(Func<PersonState, PersonState> change)
    {
        PersonState state = change(await FindStateAsync() ?? new PersonState());
        RowBody body =
            new(
                PersonState.Kind, PersonState.Version,
                JsonSerializer.SerializeToUtf8Bytes(state, PersonStateJson.Default.PersonState));
        await WriteAsync(PersonState.RowKey, body);
    }

    public Task WriteAsync(string key, RowBody body) =>
        bot.Store.CommitAsync(
            Tables.People, new PartitionBatch(person.Partition).Upsert(key, body), CancellationToken.None);

    public Task DeleteAsync(string key) =>
        bot.Store.CommitAsync(
            Tables.People, new PartitionBatch(person.Partition).Delete(key, null), CancellationToken.None);

    public async Task<T?> FindAsync<T>(RowKind<T> kind, string id = "") where T : class =>
        await bot.Store.FindAsync(
            Tables.People, new RowId(person.Partition, kind.Key(id)), CancellationToken.None) is { } row
            ? bot.Rows.Read(kind, row)
            : null;

    /// <summary>Everything of theirs, a line for each row: its key and its JSON.</summary>
    public async Task<string> TextAsync()
    {
        List<string> rows = [];
        await foreach (StoredRow row in bot.Store.ScanAsync(
            Tables.People, person.Partition, RowRange.All, CancellationToken.None))
            rows.Add($"{row.Id.Row} {Encoding.UTF8.GetString(row.Body.Json.Span)}");
        return string.Join('\n', rows);
    }

    public async Task<IReadOnlyList<T>> AllAsync<T>(RowKind<T> kind) where T : class
    {
        List<T> rows = [];
        await foreach (StoredRow row in bot.Store.ScanAsync(
            Tables.People, person.Partition, RowRange.StartingWith($"{kind.Name}|"), CancellationToken.None))
            rows.Add(bot.Rows.Read(kind, row));
        return rows;
    }
}
