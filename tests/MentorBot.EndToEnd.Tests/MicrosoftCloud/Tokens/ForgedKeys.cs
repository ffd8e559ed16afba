using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MentorBot.EndToEnd.Tests.MicrosoftCloud.Identity;

namespace MentorBot.EndToEnd.Tests.MicrosoftCloud.Tokens;

/// <summary>Good claims, signed as they should be, but by or in the name of a key that may not.</summary>
internal static class ForgedKeys
{
    private static readonly string Elsewhere = $"https://{Cloud.Stranger}/v1/.well-known/keys";

    public static IReadOnlyList<Forgery> All { get; } =
    [
        Forgery.Bearer("the right kid, a wrong key", forge => ByStranger(forge, forge.Claims())),
        Forgery.Bearer("no kid, a wrong key", forge => ByStranger(forge, forge.Claims().Headed("kid", null))),
        Forgery.Bearer("no kid and no x5t, the right key", forge => ByTeams(forge, WithoutKey(forge))),
        Forgery.Bearer(
            "an x5t in place of a kid", forge => ByTeams(forge, WithoutKey(forge).Headed("x5t", forge.Key.Id))),
        Forgery.Bearer("an empty kid", forge => ByTeams(forge, WithoutKey(forge).Headed("kid", ""))),
        Forgery.Bearer("a kid that is a number", forge => ByTeams(forge, WithoutKey(forge).Headed("kid", 1))),
        Forgery.Bearer(
            "an unknown kid, the right key", forge => ByTeams(forge, WithoutKey(forge).Headed("kid", "teams-0"))),
        Forgery.Bearer(
            "the kid in capitals",
            forge => ByTeams(forge, WithoutKey(forge).Headed("kid", forge.Key.Id.ToUpperInvariant()))),
        Forgery.Bearer(
            "an unknown kid, a wrong key", forge => ByStranger(forge, forge.Claims().Headed("kid", "stranger"))),
        Forgery.Bearer(
            "a kid that climbs", forge => ByStranger(forge, forge.Claims().Headed("kid", "../../../../dev/null"))),
        Forgery.Bearer(
            "the kid of another channel's key",
            forge => ByTeams(forge, WithoutKey(forge).Headed("kid", forge.Cloud.Channel.WebChat.Id))),
        Forgery.Bearer("the key of another channel", forge => forge.Claims().SignedBy(forge.Cloud.Channel.WebChat)),
        Forgery.Bearer("the key of another channel under the right kid", forge =>
            forge.Claims().Signed(Pkcs1(forge.Cloud.Channel.WebChat.Rsa))),
        Forgery.Bearer("a key without endorsements", forge => forge.Claims().SignedBy(forge.Cloud.Channel.Bare)),
        Forgery.Bearer("the key of Entra", forge => forge.Claims().SignedBy(forge.Cloud.Entra.Key)),
        Forgery.Bearer("a key of its own as jwk", WithJwk),
        Forgery.Bearer("a jku to keys of its own", forge => ByStranger(forge, forge.Claims().Headed("jku", Elsewhere))),
        Forgery.Bearer(
            "an x5u to a certificate of its own", forge => ByStranger(forge, forge.Claims().Headed("x5u", Elsewhere))),
        Forgery.Bearer("a certificate of its own as x5c", WithCertificate),
    ];

    private static Func<byte[], byte[]> Pkcs1(RSA key) =>
        text => key.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private static string ByTeams(TokenForge forge, Jwt token) => token.Signed(Pkcs1(forge.Key.Rsa));

    private static string ByStranger(TokenForge forge, Jwt token)
    {
        using SigningKey stranger = new(forge.Key.Id);
        return token.Signed(Pkcs1(stranger.Rsa));
    }

    private static Jwt WithoutKey(TokenForge forge) => forge.Claims().HeadedWithout("kid").HeadedWithout("x5t");

    private static string WithJwk(TokenForge forge)
    {
        using SigningKey own = new("stranger");
        return forge.Claims().Headed("kid", own.Id).Headed("jwk", own.Jwk()).Signed(Pkcs1(own.Rsa));
    }

    private static string WithCertificate(TokenForge forge)
    {
        using RSA own = RSA.Create(2048);
        CertificateRequest request =
            new("CN=login.botframework.com", own, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        using X509Certificate2 certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return forge.Claims().Headed("x5c", new JsonArray(Convert.ToBase64String(certificate.RawData)))
            .Signed(Pkcs1(own));
    }
}
