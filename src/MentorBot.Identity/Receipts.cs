using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace MentorBot.Identity;

/// <summary>
/// The events that were handled in the last 24 hours, so that a redelivery is not handled again: at most 200 hashes of
/// 64 bits, each with its minute, oldest first.
/// </summary>
internal readonly struct Receipts(byte[] entries)
{
    private const int EntrySize = 12;
    private const int Most = 200;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>The stored form.</summary>
    public byte[] Entries => entries ?? [];

    public bool Contains(string receipt)
    {
        ulong hash = Hash(receipt);
        ReadOnlySpan<byte> left = Entries;
        for (; left.Length >= EntrySize; left = left[EntrySize..])
        {
            if (BinaryPrimitives.ReadUInt64LittleEndian(left) == hash) return true;
        }

        return false;
    }

    public Receipts With(string receipt, DateTimeOffset now)
    {
        ReadOnlySpan<byte> kept = Entries;
        uint minute = Minute(now);
        uint oldest = minute - (uint)Kept.TotalMinutes;
        while (kept.Length >= EntrySize
            && (kept.Length / EntrySize >= Most || BinaryPrimitives.ReadUInt32LittleEndian(kept[8..]) < oldest))
            kept = kept[EntrySize..];
        byte[] with = new byte[kept.Length + EntrySize];
        kept.CopyTo(with);
        BinaryPrimitives.WriteUInt64LittleEndian(with.AsSpan(kept.Length), Hash(receipt));
        BinaryPrimitives.WriteUInt32LittleEndian(with.AsSpan(kept.Length + 8), minute);
        return new Receipts(with);
    }

    /// <summary>These receipts and those of another record of the same person.</summary>
    public Receipts With(Receipts others)
    {
        byte[] all = [.. others.Entries, .. Entries];
        return new Receipts(all.Length / EntrySize > Most ? all[^(Most * EntrySize)..] : all);
    }

    private static uint Minute(DateTimeOffset now) => (uint)(now.ToUnixTimeSeconds() / 60);

    private static ulong Hash(string receipt)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(receipt), hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }
}
