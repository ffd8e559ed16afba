using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace MentorBot.Storage.Copying;

/// <summary>
/// A digest of a table: tables with equal digests hold the same rows. ETags are not included, since every store has its
/// own.
/// </summary>
/// <param name="Rows">How many rows.</param>
/// <param name="Sha256">The hash of keys, kinds, versions and JSON in order, as lower-case hexadecimal digits.</param>
public sealed record TableDigest(long Rows, string Sha256);

/// <summary>Computes a <see cref="TableDigest"/> from rows that come in order.</summary>
internal sealed class DigestBuilder : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public long Rows { get; private set; }

    public void Add(StoredRow row)
    {
        Rows++;
        Add(row.Id.Partition);
        Add(row.Id.Row);
        Add(row.Body.Kind);
        Add(row.Body.Version);
        Add(row.Body.Json.Span);
    }

    public TableDigest End() => new(Rows, Convert.ToHexStringLower(_hash.GetHashAndReset()));

    public void Dispose() => _hash.Dispose();

    // As UTF-16, because a key need not be valid Unicode text.
    private void Add(string text) => Add(MemoryMarshal.AsBytes(text.AsSpan()));

    private void Add(ReadOnlySpan<byte> bytes)
    {
        Add(bytes.Length);
        _hash.AppendData(bytes);
    }

    private void Add(int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        _hash.AppendData(bytes);
    }
}
