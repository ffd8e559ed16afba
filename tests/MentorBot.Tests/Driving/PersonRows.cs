using System.Text.Json;
using MentorBot.CheckIns;
using MentorBot.Conversation.Dialogs;
using MentorBot.Goals;
using MentorBot.Storage;
using MentorBot.Turns;
using MentorBot.Turns.Floor;

namespace MentorBot.Tests.Driving;

/// <summary>What the store holds of a person.</summary>
internal sealed class PersonRows(Bot bot, PersonId person)
{
    public Task<IReadOnlyList<Goal>> GoalsAsync() => AllAsync(Goal.Kind);

    public Task<IReadOnlyList<Evidence>> EvidenceAsync() => AllAsync(Evidence.Kind);

    public Task<IReadOnlyList<CheckIn>> CheckInsAsync() => AllAsync(CheckIn.Kind);

    public Task<IReadOnlyList<DraftRow>> DraftsAsync() => AllAsync(DraftRow.Kind);

    public Task<IReadOnlyList<FailureRow>> FailuresAsync() => AllAsync(FailureRow.Kind);

    public async Task<Talk?> TalkAsync() =>
        await bot.Store.FindAsync(Tables.People, new RowId(person.Partition, Talk.RowKey), CancellationToken.None) is { } row
            ? JsonSerializer.Deserialize(row.Body.Json.Span, TalkJson.Default.Talk)
            : null;

    public async Task<Journal?> OpenDialogAsync() => (await TalkAsync())?.Dialog;

    /// <summary>Changes the stored talk behind the bot's back.</summary>
    public async Task ChangeTalkAsync(Func<Talk, Talk> change)
    {
        Talk talk = change(await TalkAsync() ?? new Talk());
        RowBody body = new(Talk.Kind, Talk.Version, JsonSerializer.SerializeToUtf8Bytes(talk, TalkJson.Default.Talk));
        await WriteAsync(Talk.RowKey, body);
    }

    public Task WriteAsync(string key, RowBody body) =>
        bot.Store.CommitAsync(Tables.People, new PartitionBatch(person.Partition).Upsert(key, body), CancellationToken.None);

    public Task DeleteAsync(string key) => bot.Store.CommitAsync(Tables.People, new PartitionBatch(person.Partition).Delete(key, null), CancellationToken.None);

    public async Task<T?> FindAsync<T>(RowKind<T> kind, string id = "") where T : class =>
        await bot.Store.FindAsync(Tables.People, new RowId(person.Partition, kind.Key(id)), CancellationToken.None) is { } row
            ? bot.Rows.Read(kind, row)
            : null;

    public async Task<IReadOnlyList<T>> AllAsync<T>(RowKind<T> kind) where T : class
    {
        List<T> rows = [];
        await foreach (StoredRow row in bot.Store.ScanAsync(Tables.People, person.Partition, RowRange.StartingWith($"{kind.Name}|"), CancellationToken.None))
            rows.Add(bot.Rows.Read(kind, row));
        return rows;
    }
}
