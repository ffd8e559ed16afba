using System.Text.Json.Nodes;
using MentorBot.Turns.Rows;

namespace MentorBot.Turns.DataExport;

/// <summary>Everything that is held about one person.</summary>
/// <param name="Language">BCP 47 tag of the language that the bot uses with them; null where it is not known.</param>
/// <param name="Accounts">Their accounts on the platforms.</param>
/// <param name="Emails">Their addresses in the directory.</param>
/// <param name="Rows">Their rows.</param>
public sealed record PersonalData(
    string? Language, ImmutableArray<string> Accounts, ImmutableArray<string> Emails, ImmutableArray<PersonalRow> Rows)
{
    /// <summary>The data as one JSON document.</summary>
    public JsonObject ToJson() => new()
    {
        ["accounts"] = new JsonArray([.. Accounts.Select(account => (JsonNode?)account)]),
        ["emails"] = new JsonArray([.. Emails.Select(email => (JsonNode?)email)]),
        ["rows"] = new JsonArray([.. Rows.Select(row => (JsonNode?)new JsonObject
        {
            ["key"] = row.Key, ["kind"] = row.Kind, ["version"] = row.Version, ["data"] = row.Data.DeepClone(),
        })]),
    };
}

/// <summary>One row that belongs to a person.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Version">The version of its format.</param>
/// <param name="Data">Its content.</param>
public sealed record PersonalRow(string Key, string Kind, int Version, JsonNode Data);

/// <summary>Shows a person everything that is held about them, once per link.</summary>
public sealed class PersonalDataDesk
{
    private readonly ITableStore _store;
    private readonly PeopleDirectory _directory;
    private readonly RowCodec _codec;
    private readonly TimeProvider _time;

    internal PersonalDataDesk(ITableStore store, RowCodec codec, TimeProvider time) =>
        (_store, _directory, _codec, _time) = (store, new PeopleDirectory(store), codec, time);

    /// <summary>
    /// Returns the data that the link is for; null where there is no such link, it has expired, or it was used.
    /// </summary>
    public async Task<PersonalData?> RedeemAsync(string token, CancellationToken cancellationToken)
    {
        if (DataLink.Read(token) is not (PersonId asker, string id)) return null;
        RowId link = new(asker.Partition, DataLink.Kind.Key(id));
        if (await _store.FindAsync(Tables.People, link, cancellationToken) is not { } stored) return null;
        if (_codec.Read(DataLink.Kind, stored).Until < _time.GetUtcNow()) return null;
        if (await _directory.FindKnownAsync(asker, cancellationToken) is not { } known) return null;

        // The data is read first, so that a failed read does not use up the link. Only the request that uses up the
        // link gets the data.
        PersonalData data = await ReadAsync(known.Person, asker, link, cancellationToken);
        try
        {
            await _store.CommitAsync(
                Tables.People, new PartitionBatch(link.Partition).Delete(link.Row, stored.ETag), cancellationToken);
            return data;
        }
        catch (RowConflictException)
        {
            return null; // Another request used the same link first.
        }
    }

    /// <summary>
    /// Reads everything but the link itself, which is deleted by the time the data is shown. Includes what is still
    /// stored under the id that the person had when they asked.
    /// </summary>
    private async Task<PersonalData> ReadAsync(
        PersonId person, PersonId asker, RowId link, CancellationToken cancellationToken)
    {
        PersonState state = await _store.FindStateAsync(person, cancellationToken) ?? new PersonState();
        ImmutableArray<PersonalRow>.Builder rows = ImmutableArray.CreateBuilder<PersonalRow>();
        foreach (PersonId known in state.KnownAs.Prepend(person).Append(asker).Distinct())
        {
            await foreach (StoredRow row in _store.RowsAsync(known, cancellationToken))
            {
                if (row.Id == link) continue;
                rows.Add(new PersonalRow(
                    row.Id.Row, row.Body.Kind, row.Body.Version,
                    JsonNode.Parse(row.Body.Json.Span) ?? new JsonObject()));
            }
        }

        return new PersonalData(
            state.Locale ?? state.Listed?.Language, state.Accounts, state.Emails, rows.ToImmutable());
    }
}
