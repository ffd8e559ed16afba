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
    private readonly TimeProvider _time;

    internal LinkCodes(ITableStore store, TimeProvider time) => (_store, _time) = (store, time);

    /// <summary>Makes a code for somebody.</summary>
    /// <param name="owner">Who is shown it, and how others are told who that is.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<string> IssueAsync(LinkOwner owner, CancellationToken cancellationToken)
    {
        CodeRow row = new(owner.Person.Person, owner.Name, owner.IsListed, _time.GetUtcNow() + Life);
        RowBody body = new(Kind, 1, JsonSerializer.SerializeToUtf8Bytes(row, LinkJson.Default.CodeRow));
        while (true)
        {
            string code = RandomNumberGenerator.GetString(Alphabet, Length);
            try
            {
                await _store.CommitAsync(Tables.Organisation, new PartitionBatch(owner.Person.Org).Insert(Prefix + code, body), cancellationToken);
                return code;
            }
            catch (RowConflictException)
            {
                continue; // Somebody has that one.
            }
        }
    }

    /// <summary>Who was shown a code, however it is written; null where nobody was, or too long ago.</summary>
    public async Task<LinkOwner?> FindAsync(string org, string code, CancellationToken cancellationToken)
    {
        string letters = new([.. code.ToUpperInvariant().Where(letter => Alphabet.Contains(letter, StringComparison.Ordinal))]);
        if (letters.Length != Length) return null;
        if (await _store.FindAsync(Tables.Organisation, new RowId(org, Prefix + letters), cancellationToken) is not { } stored) return null;
        CodeRow? row = JsonSerializer.Deserialize(stored.Body.Json.Span, LinkJson.Default.CodeRow);
        return row is null || row.Until < _time.GetUtcNow() ? null : new LinkOwner(new PersonId(org, row.Person), row.Name, row.IsListed);
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

/// <summary>Who was shown a code.</summary>
/// <param name="Person">Who it is.</param>
/// <param name="Name">As whoever types the code is told.</param>
/// <param name="IsListed">The directory has them.</param>
public sealed record LinkOwner(PersonId Person, string Name, bool IsListed);

/// <summary>A code that somebody was shown.</summary>
internal sealed record CodeRow(string Person, string Name, bool IsListed, DateTimeOffset Until);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(CodeRow))]
internal sealed partial class LinkJson : JsonSerializerContext;
