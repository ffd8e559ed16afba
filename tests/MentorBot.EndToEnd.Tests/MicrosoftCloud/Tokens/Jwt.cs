using System.Buffers.Text;
using System.Security.Cryptography;
using MentorBot.EndToEnd.Tests.MicrosoftCloud.Identity;

namespace MentorBot.EndToEnd.Tests.MicrosoftCloud.Tokens;

/// <summary>
/// A token in the making, with whatever header and claims: made by hand, since no library makes the wrong ones. See
/// <see href="https://www.rfc-editor.org/rfc/rfc7515"/>.
/// </summary>
internal sealed class Jwt(JsonObject claims)
{
    public JsonObject Header { get; } = new() { ["typ"] = "JWT", ["alg"] = "RS256" };

    public JsonObject Claims => claims;

    public Jwt With(string claim, JsonNode? value)
    {
        claims[claim] = value;
        return this;
    }

    public Jwt Without(string claim)
    {
        claims.Remove(claim);
        return this;
    }

    public Jwt Headed(string name, JsonNode? value)
    {
        Header[name] = value;
        return this;
    }

    public Jwt HeadedWithout(string name)
    {
        Header.Remove(name);
        return this;
    }

    public Jwt ValidFor(TimeSpan time) => Valid(TimeSpan.Zero, time);

    /// <summary>From when to when, counted from now.</summary>
    public Jwt Valid(TimeSpan from, TimeSpan to)
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        return With("nbf", (now + from).ToUnixTimeSeconds()).With("exp", (now + to).ToUnixTimeSeconds());
    }

    /// <summary>Signed as its provider would, RS256 with the key named.</summary>
    public string SignedBy(SigningKey key) => Headed("kid", key.Id).Headed("x5t", key.Id)
        .Signed(text => key.Rsa.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    /// <summary>Signed in any way, its header as it is.</summary>
    public string Signed(Func<byte[], byte[]> sign)
    {
        string unsigned = Unsigned();
        return $"{unsigned}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(unsigned)))}";
    }

    /// <summary>Header and claims, without a signature.</summary>
    public string Unsigned() => $"{Encode(Header.ToJsonString())}.{Encode(claims.ToJsonString())}";

    public static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
