using System.Buffers.Text;
using System.Security.Cryptography;
using MentorBot.EndToEnd.Tests.MicrosoftCloud.Identity;

namespace MentorBot.EndToEnd.Tests.MicrosoftCloud.Tokens;

/// <summary>
/// Good claims under a signature that proves nothing, or not by the algorithm that the Bot Framework announces.
/// </summary>
internal static class ForgedSignatures
{
    public static IReadOnlyList<Forgery> All { get; } =
    [
        Forgery.Bearer("alg none", forge => forge.Claims().Headed("alg", "none").Unsigned() + "."),
        Forgery.Bearer("alg nOnE", forge => forge.Claims().Headed("alg", "nOnE").Unsigned() + "."),
        Forgery.Bearer("alg none under a good signature", forge => Rsa(forge, "none", HashAlgorithmName.SHA256)),
        Forgery.Bearer(
            "no alg", forge => forge.Claims().Headed("alg", null).Signed(Pkcs1(forge.Key, HashAlgorithmName.SHA256))),
        Forgery.Bearer("HS256 with the public key as PEM", forge =>
            Hmac(forge, Encoding.ASCII.GetBytes(forge.Key.Rsa.ExportSubjectPublicKeyInfoPem()))),
        Forgery.Bearer(
            "HS256 with the public key as DER", forge => Hmac(forge, forge.Key.Rsa.ExportSubjectPublicKeyInfo())),
        Forgery.Bearer("HS256 with the modulus", forge => Hmac(forge, forge.Key.Rsa.ExportParameters(false).Modulus!)),
        Forgery.Bearer("HS256 with nothing", forge => Hmac(forge, [])),
        Forgery.Bearer("RS384", forge => Rsa(forge, "RS384", HashAlgorithmName.SHA384)),
        Forgery.Bearer("RS512", forge => Rsa(forge, "RS512", HashAlgorithmName.SHA512)),
        Forgery.Bearer("PS256", forge => forge.Claims().Headed("alg", "PS256")
            .Signed(text => forge.Key.Rsa.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pss))),
        Forgery.Bearer("ES256", EllipticCurve),
        Forgery.Bearer("RS256 that is RS512", forge => Rsa(forge, "RS256", HashAlgorithmName.SHA512)),
        Forgery.Bearer("signature stripped", forge => forge.Claims().Unsigned() + "."),
        Forgery.Bearer("signature of one changed bit", forge => Altered(forge.Good(), signature => signature[17] ^= 1)),
        Forgery.Bearer(
            "signature of nothing but zeros", forge => Altered(forge.Good(), signature => signature.Clear())),
        Forgery.Bearer(
            "signature of another token",
            forge => $"{forge.Claims().With("jti", "1").Unsigned()}.{forge.Good().Split('.')[2]}"),
    ];

    private delegate void Alteration(Span<byte> signature);

    private static string Rsa(TokenForge forge, string algorithm, HashAlgorithmName hash) =>
        forge.Claims().Headed("alg", algorithm).Signed(Pkcs1(forge.Key, hash));

    private static Func<byte[], byte[]> Pkcs1(SigningKey key, HashAlgorithmName hash) =>
        text => key.Rsa.SignData(text, hash, RSASignaturePadding.Pkcs1);

    private static string Hmac(TokenForge forge, byte[] key) =>
        forge.Claims().Headed("alg", "HS256").Signed(text => HMACSHA256.HashData(key, text));

    private static string EllipticCurve(TokenForge forge)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return forge.Claims().Headed("alg", "ES256").Signed(text => key.SignData(text, HashAlgorithmName.SHA256));
    }

    private static string Altered(string token, Alteration alter)
    {
        string[] parts = token.Split('.');
        byte[] signature = Base64Url.DecodeFromChars(parts[2]);
        alter(signature);
        return $"{parts[0]}.{parts[1]}.{Base64Url.EncodeToString(signature)}";
    }
}
