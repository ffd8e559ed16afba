namespace MentorBot.EndToEnd.Tests.MicrosoftCloud.Tokens;

/// <summary>What is no token at all, or one no more.</summary>
internal static class DamagedTokens
{
    public static IReadOnlyList<Forgery> All { get; } =
    [
        new("no header", _ => null),
        new("an empty header", _ => ""),
        new("nothing but the scheme", _ => "Bearer"),
        new(
            "the scheme Basic",
            forge => $"Basic {Convert.ToBase64String(Encoding.ASCII.GetBytes($"{forge.Cloud.Registration.AppId}:x"))}"),
        new("a good token under the scheme Basic", forge => $"Basic {forge.Good()}"),
        new("a good token without a scheme", forge => forge.Good()),
        new("a good token and a word more", forge => $"Bearer {forge.Good()} more"),
        new("two good tokens in one header", forge => $"Bearer {forge.Good()}, Bearer {forge.Good()}"),
        Forgery.Bearer("three letters with dots between", _ => "a.b.c"),
        Forgery.Bearer("nothing but dots", _ => ".."),
        Forgery.Bearer("one segment", forge => forge.Good().Split('.')[0]),
        Forgery.Bearer("two segments", forge => forge.Claims().Unsigned()),
        Forgery.Bearer("four segments", forge => forge.Good() + ".AAAA"),
        Forgery.Bearer("five segments, as if encrypted", _ =>
            $"{Jwt.Encode("""{"alg":"RSA-OAEP","enc":"A256GCM","kid":"teams-1"}""")}.AAAA.AAAA.AAAA.AAAA"),
        Forgery.Bearer("cut in the middle of the signature", forge => forge.Good()[..^40]),
        Forgery.Bearer("cut in the middle of the claims", forge => forge.Good()[..120]),
        Forgery.Bearer("letters that are not of base64", _ => "!!!.***.###"),
        Forgery.Bearer("the padding of base64", forge => Padded(forge.Good())),
        Forgery.Bearer(
            "claims that are not JSON",
            _ => $"{Jwt.Encode("""{"alg":"RS256","kid":"teams-1"}""")}.{Jwt.Encode("claims")}.AAAA"),
        Forgery.Bearer(
            "claims that are a list",
            _ => $"{Jwt.Encode("""{"alg":"RS256","kid":"teams-1"}""")}.{Jwt.Encode("[]")}.AAAA"),
        Forgery.Bearer(
            "a header that is not JSON", forge => $"{Jwt.Encode("header")}.{forge.Good().Split('.')[1]}.AAAA"),
        Forgery.Bearer(
            "alg twice in the header", forge => Twice(forge, """{"alg":"RS256","alg":"none","kid":"teams-1"}""")),
        Forgery.Bearer(
            "alg twice, the other way round",
            forge => Twice(forge, """{"alg":"none","alg":"RS256","kid":"teams-1"}""")),
        Forgery.Bearer("claims changed after they were signed", Changed),
        Forgery.Bearer("64 KiB of letters", _ => new string('x', 64 * 1024)),
        Forgery.Bearer(
            "64 KiB of claims",
            forge => forge.Signed(forge.Claims().With("x", new string('x', 48 * 1024)).With("aud", "x"))),
        Forgery.Bearer("claims a thousand levels deep", _ => Deep(1000)),
    ];

    private static string Twice(TokenForge forge, string header) =>
        $"{Jwt.Encode(header)}.{forge.Claims().Unsigned().Split('.')[1]}.";

    private static string Padded(string token) => string.Join('.', token.Split('.').Select(part => part + "=="));

    private static string Changed(TokenForge forge)
    {
        string claims = forge.Claims().With("jti", "2").Unsigned().Split('.')[1];
        return $"{forge.Good().Split('.')[0]}.{claims}.{forge.Good().Split('.')[2]}";
    }

    private static string Deep(int levels)
    {
        string claims = $"{{\"x\":{new string('[', levels)}{new string(']', levels)}}}";
        return $"{Jwt.Encode("""{"alg":"RS256","kid":"teams-1"}""")}.{Jwt.Encode(claims)}.AAAA";
    }
}
