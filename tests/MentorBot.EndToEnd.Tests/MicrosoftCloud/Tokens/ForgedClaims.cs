namespace MentorBot.EndToEnd.Tests.MicrosoftCloud.Tokens;

/// <summary>Signed by the right key, but for another time, another bot or another service.</summary>
internal static class ForgedClaims
{
    // A clock may go five minutes wrong: a token that is a minute beyond that is not let in.
    private static readonly TimeSpan BeyondSkew = TimeSpan.FromMinutes(6);

    public static IReadOnlyList<Forgery> All { get; } =
    [
        Signed("another issuer", token => token.With("iss", $"https://{Cloud.Stranger}")),
        Signed("the issuer with a slash", token => token.With("iss", "https://api.botframework.com/")),
        Signed("the issuer in capitals", token => token.With("iss", "HTTPS://API.BOTFRAMEWORK.COM")),
        Signed("the issuer of another cloud", token => token.With("iss", "https://api.botframework.us")),
        Signed("no issuer", token => token.Without("iss")),
        Signed("an empty issuer", token => token.With("iss", "")),
        Signed(
            "two issuers",
            token => token.With("iss", new JsonArray("https://api.botframework.com", $"https://{Cloud.Stranger}"))),
        Signed("another audience", token => token.With("aud", Guid.NewGuid().ToString())),
        Signed("the platform as audience", token => token.With("aud", "https://api.botframework.com")),
        Signed("no audience", token => token.Without("aud")),
        Signed("an empty audience", token => token.With("aud", "")),
        Forgery.Bearer("this bot among several audiences", forge => forge.Signed(
            forge.Claims().With("aud", new JsonArray(forge.Cloud.Registration.AppId, Guid.NewGuid().ToString())))),
        Forgery.Bearer("another bot before this one as audience", forge => forge.Signed(
            forge.Claims().With("aud", new JsonArray(Guid.NewGuid().ToString(), forge.Cloud.Registration.AppId)))),
        Signed("expired", token => token.Valid(TimeSpan.FromHours(-2), -BeyondSkew)),
        Signed("expired long ago", token => token.Valid(TimeSpan.FromDays(-800), TimeSpan.FromDays(-799))),
        Signed("not yet valid", token => token.Valid(BeyondSkew, TimeSpan.FromHours(2))),
        Signed("over before it began", token => token.Valid(TimeSpan.FromHours(2), TimeSpan.FromHours(1))),
        Signed("no exp", token => token.Without("exp")),
        Signed("an exp that is a word", token => token.With("exp", "tomorrow")),
        Signed("an exp that is no number of seconds", token => token.With("exp", new JsonObject())),
        Signed("an exp below zero", token => token.With("exp", -1)),
        Signed(
            "the service URL of another region",
            token => token.With("serviceurl", "https://smba.trafficmanager.net/amer/")),
        Signed("the service URL of a stranger", token => token.With("serviceurl", $"https://{Cloud.Stranger}/emea/")),
        Signed(
            "the service URL without its slash",
            token => token.With("serviceurl", ((string)token.Claims["serviceurl"]!).TrimEnd('/'))),
        Signed("no service URL", token => token.Without("serviceurl")),
        Signed("an empty service URL", token => token.With("serviceurl", "")),
    ];

    private static Forgery Signed(string name, Func<Jwt, Jwt> change) =>
        Forgery.Bearer(name, forge => forge.Signed(change(forge.Claims())));
}
