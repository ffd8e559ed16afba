using System.Buffers.Text;
using System.Security.Cryptography;

namespace MentorBot.EndToEnd.Tests.MicrosoftCloud.Identity;

/// <summary>A key that an identity provider signs with.</summary>
/// <param name="id">Its <c>kid</c>.</param>
/// <param name="endorsements">The channels that it may speak for; null: it says nothing of channels.</param>
internal sealed class SigningKey(string id, params string[]? endorsements) : IDisposable
{
    public string Id => id;

    public RSA Rsa { get; } = RSA.Create(2048);

    /// <summary>The public half. See <see href="https://www.rfc-editor.org/rfc/rfc7517"/>.</summary>
    public JsonObject Jwk()
    {
        RSAParameters key = Rsa.ExportParameters(false);
        JsonObject jwk = new()
        {
            ["kty"] = "RSA", ["use"] = "sig", ["kid"] = id, ["x5t"] = id,
            ["n"] = Base64Url.EncodeToString(key.Modulus), ["e"] = Base64Url.EncodeToString(key.Exponent),
        };
        if (endorsements is not null)
            jwk["endorsements"] = new JsonArray([.. endorsements.Select(channel => (JsonNode)channel)]);
        return jwk;
    }

    public void Dispose() => Rsa.Dispose();
}
