using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace MentorBot.Turns.DataExport;

/// <summary>
/// A link that shows a person everything that is held about them: once, and for a short time. The link carries a
/// secret; the row stores only the hash of it.
/// </summary>
/// <param name="Until">When the link expires, by the machine's clock.</param>
internal sealed record DataLink(DateTimeOffset Until)
{
    public static readonly RowKind<DataLink> Kind = new("data-link", 1);

    /// <summary>How long a link is valid.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private const int SecretBytes = 24;

    /// <summary>Makes a link's token and the id of its row.</summary>
    public static (string Token, string Id) Make(PersonId person)
    {
        string secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        return (Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{person.Partition}|{secret}")), IdOf(secret));
    }

    /// <summary>Finds the row that a token stands for; null where the text is not a token.</summary>
    public static (PersonId Person, string Id)? Read(string token)
    {
        if (!Base64Url.IsValid(token)) return null;
        string text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token));
        int bar = text.LastIndexOf('|');
        if (bar <= 0) return null;
        try
        {
            PersonId person = PersonId.Parse(text[..bar]);
            StorageLimits.CheckKey(person.Partition, nameof(token));
            return (person, IdOf(text[(bar + 1)..]));
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException)
        {
            return null; // Anybody can send any text as a token.
        }
    }

    private static string IdOf(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(DataLink))]
internal sealed partial class DataLinkJson : JsonSerializerContext;
