using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using MentorBot.Storage;

namespace MentorBot.Turns;

/// <summary>
/// Codes that say that whoever types one is whoever was shown it: how two accounts become one person's where no platform vouches for it. A code is good
/// within one organisation, and not for long.
/// </summary>
public sealed class LinkCodes
{
    /// <summary>How long a code is good for.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private const string Prefix = "code|";
    private const string Kind = "code";
    private const int Length = 6;

    /// <summary>Letters and digits that are not taken for one another when read out.</summary>
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private readonly ITableStore _store;
    private readonly PeopleDirectory _directory;
    private readonly TimeProvider _time;

    internal LinkCodes(ITableStore store, TimeProvider time) =>
        (_store, _directory, _time) = (store, new PeopleDirectory(store), time);

    /// <summary>Makes a code for somebody.</summary>
    public async Task<string> IssueAsync(PersonId owner, CancellationToken cancellationToken)
    {
        CodeRow row = new(owner.Person, _time.GetUtcNow() + Life);
        RowBody body = new(Kind, 1, JsonSerializer.SerializeToUtf8Bytes(row, LinkJson.Default.CodeRow));
        while (true)
        {
            string code = RandomNumberGenerator.GetString(Alphabet, Length);
            try
            {
                await _store.CommitAsync(Tables.Organisation, new PartitionBatch(owner.Org).Insert(Prefix + code, body), cancellationToken);
                return code;
            }
            catch (RowConflictException)
            {
                continue; // Somebody has that one.
            }
        }
    }

    /// <summary>Who was shown a code, however it is written; null where nobody was, too long ago, or they asked to be forgotten since.</summary>
    public async Task<KnownPerson?> FindAsync(string org, string code, CancellationToken cancellationToken) =>
        await ReadAsync(org, code, cancellationToken) is (PersonId owner, _) ? await _directory.FindKnownAsync(owner, cancellationToken) : null;

    /// <summary>As <see cref="FindAsync"/>, and the code is good no more.</summary>
    public async Task<KnownPerson?> TakeAsync(string org, string code, CancellationToken cancellationToken)
    {
        if (await ReadAsync(org, code, cancellationToken) is not (PersonId owner, StoredRow stored)) return null;
        try
        {
            await _store.CommitAsync(Tables.Organisation, new PartitionBatch(org).Delete(stored.Id.Row, stored.ETag), cancellationToken);
        }
        catch (RowConflictException)
        {
            return null; // Somebody else took it.
        }

        return await _directory.FindKnownAsync(owner, cancellationToken);
    }

    private async Task<(PersonId Owner, StoredRow Stored)?> ReadAsync(string org, string code, CancellationToken cancellationToken)
    {
        string letters = new([.. code.ToUpperInvariant().Where(letter => Alphabet.Contains(letter, StringComparison.Ordinal))]);
        if (letters.Length != Length) return null;
        if (await _store.FindAsync(Tables.Organisation, new RowId(org, Prefix + letters), cancellationToken) is not { } stored) return null;
        CodeRow? row = JsonSerializer.Deserialize(stored.Body.Json.Span, LinkJson.Default.CodeRow);
        return row is null || row.Until < _time.GetUtcNow() ? null : (new PersonId(org, row.Person), stored);
    }

    /// <summary>Removes the codes that are good no more.</summary>
    internal async Task<int> PurgeAsync(CancellationToken cancellationToken)
    {
        List<StoredRow> old = [];
        await foreach (StoredRow row in _store.ScanTableAsync(Tables.Organisation, null, cancellationToken))
        {
            if (row.Body.Kind == Kind && JsonSerializer.Deserialize(row.Body.Json.Span, LinkJson.Default.CodeRow)?.Until < _time.GetUtcNow()) old.Add(row);
        }

        await _store.RemoveAsync(Tables.Organisation, old, cancellationToken);
        return old.Count;
    }
}

/// <summary>A code that somebody was shown.</summary>
internal sealed record CodeRow(string Person, DateTimeOffset Until);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(CodeRow))]
internal sealed partial class LinkJson : JsonSerializerContext;
