using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace MentorBot.Storage.Copying;

/// <summary>
/// What a table holds, in short: two that are equal hold the same rows. ETags do not count, since every store has its
/// own.
/// </summary>
/// <param name="Rows">How many rows.</param>
/// <param name="Sha256">Over keys, kinds, versions and JSON in order, as lower-case hexadecimal digits.</param>
public sealed record TableDigest(long Rows, string Sha256);

/// <summary>Makes a <see cref="TableDigest"/> of rows that come in order.</summary>
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

    // As UTF-16: a key may be no valid text.
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
