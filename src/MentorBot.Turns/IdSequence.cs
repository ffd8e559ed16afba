using System.Security.Cryptography;
using System.Text;

namespace MentorBot.Turns;

/// <summary>Ids that are the same when a turn is run again: hashes of the person, a seed, and a number.</summary>
internal sealed class IdSequence(PersonId person, string seed)
{
    private const int Bytes = 10;
    private int _next;

    public string Next()
    {
        byte[] hash =
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(
                CultureInfo.InvariantCulture, $"{person.Partition}|{seed}|{_next++}")));
        return Convert.ToHexStringLower(hash.AsSpan(0, Bytes));
    }
}
