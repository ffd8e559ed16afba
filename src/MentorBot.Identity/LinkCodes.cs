using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace MentorBot.Identity;

/// <summary>
/// Codes that link two accounts of one person where no platform confirms that they belong together: the person who
/// types a code is the one it was shown to. A code is valid within one organisation, for a short time.
/// </summary>
public sealed class LinkCodes
{
    /// <summary>How long a code is valid.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private const string Prefix = "code|";
    private const int Length = 6;

    /// <summary>Letters and digits that are not mistaken for one another when read aloud.</summary>
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private readonly ITableStore _store;
    private readonly PeopleDirectory _directory;
    private readonly TimeProvider _time;

    internal LinkCodes(ITableStore store, TimeProvider time) =>
        (_store, _directory, _time) = (store, new PeopleDirectory(store), time);

    /// <summary>Makes a code for a person.</summary>
    public async Task<string> IssueAsync(PersonId owner, CancellationToken cancellationToken)
    {
        RowBody body = BodyOf(new CodeRow(owner.Person, _time.GetUtcNow() + Life));
        while (true)
        {
            string code = RandomNumberGenerator.GetString(Alphabet, Length);
            try
            {
                await _store.CommitAsync(
                    Tables.Organisation, new PartitionBatch(owner.Org).Insert(Prefix + code, body), cancellationToken);
                return code;
            }
            catch (RowConflictException)
            {
                continue; // That code is in use.
            }
        }
    }

    /// <summary>
    /// The person that a code was shown to, however it is typed; null where there is no such code, it has expired,
    /// another person took it, or its owner has asked to be forgotten since.
    /// </summary>
    public async Task<KnownPerson?> FindAsync(PersonId asker, string code, CancellationToken cancellationToken) =>
        await ReadAsync(asker, code, cancellationToken) is (CodeRow row, _)
            ? await OwnerAsync(asker.Org, row, cancellationToken)
            : null;

    /// <summary>
    /// Like <see cref="FindAsync"/>, but from now on nobody else can use the code. The person who took it can take it
    /// again, since the turn that does so may be run again.
    /// </summary>
    public async Task<KnownPerson?> TakeAsync(PersonId taker, string code, CancellationToken cancellationToken)
    {
        while (await ReadAsync(taker, code, cancellationToken) is (CodeRow row, StoredRow stored))
        {
            if (row.TakenBy is not null) return await OwnerAsync(taker.Org, row, cancellationToken);
            PartitionBatch batch =
                new PartitionBatch(taker.Org)
                    .Replace(stored.Id.Row, BodyOf(row with { TakenBy = taker.Person }), stored.ETag);
            try
            {
                await _store.CommitAsync(Tables.Organisation, batch, cancellationToken);
                return await OwnerAsync(taker.Org, row, cancellationToken);
            }
            catch (RowConflictException)
            {
                continue; // Somebody took it: read again who.
            }
        }

        return null;
    }

    private Task<KnownPerson?> OwnerAsync(string org, CodeRow row, CancellationToken cancellationToken) =>
        _directory.FindKnownAsync(new PersonId(org, row.Person), cancellationToken);

    /// <returns>Null where the person cannot use the code.</returns>
    private async Task<(CodeRow Row, StoredRow Stored)?> ReadAsync(
        PersonId asker, string code, CancellationToken cancellationToken)
    {
        string letters =
            new([.. code.ToUpperInvariant().Where(letter => Alphabet.Contains(letter, StringComparison.Ordinal))]);
        if (letters.Length != Length) return null;
        if (await _store.FindAsync(
            Tables.Organisation, new RowId(asker.Org, Prefix + letters), cancellationToken) is not { } stored)
            return null;
        CodeRow? row = JsonSerializer.Deserialize(stored.Body.Json.Span, LinkJson.Default.CodeRow);
        if (row is null || row.Until < _time.GetUtcNow()) return null;
        return row.TakenBy is null || row.TakenBy == asker.Person ? (row, stored) : null;
    }

    private static RowBody BodyOf(CodeRow row) =>
        new(CodeRow.Kind, 1, JsonSerializer.SerializeToUtf8Bytes(row, LinkJson.Default.CodeRow));

    /// <summary>Removes the codes that are no longer valid.</summary>
    internal async Task<int> PurgeAsync(CancellationToken cancellationToken)
    {
        List<StoredRow> old = [];
        await foreach (StoredRow row in _store.ScanTableAsync(Tables.Organisation, null, cancellationToken))
        {
            if (row.Body.Kind == CodeRow.Kind
                && JsonSerializer.Deserialize(row.Body.Json.Span, LinkJson.Default.CodeRow)?.Until < _time.GetUtcNow())
                old.Add(row);
        }

        await _store.DeleteUnchangedAsync(Tables.Organisation, old, cancellationToken);
        return old.Count;
    }
}

/// <summary>A code that was shown to somebody.</summary>
internal sealed record CodeRow(string Person, DateTimeOffset Until)
{
    public const string Kind = "code";

    /// <summary>The person who took the code, and the only one who can use it; null where nobody has.</summary>
    public string? TakenBy { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CodeRow))]
internal sealed partial class LinkJson : JsonSerializerContext;
