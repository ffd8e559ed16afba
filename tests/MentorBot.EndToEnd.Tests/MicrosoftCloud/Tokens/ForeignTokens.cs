using MentorBot.EndToEnd.Tests.MicrosoftCloud.Identity;

namespace MentorBot.EndToEnd.Tests.MicrosoftCloud.Tokens;

/// <summary>
/// Tokens that Entra really made, for other ways than a channel's: the emulator's, another bot's, and the bot's own.
/// Whoever takes what the bot sends holds its token, so nothing that is made out to the bot itself may open its door.
/// </summary>
internal static class ForeignTokens
{
    private const string PublicAudience = "https://api.botframework.com";
    private static readonly string VersionTwo = $"https://login.microsoftonline.com/{Entra.BotFrameworkTenant}/v2.0";

    public static IReadOnlyList<Forgery> All { get; } =
    [
        Forgery.Bearer("the token that the bot itself sends with", forge =>
            forge.Cloud.Entra.Make("botframework.com", forge.Cloud.Registration.AppId, PublicAudience)),
        Forgery.Bearer("an emulator's token, version 1", forge =>
            forge.Cloud.Entra.Make("botframework.com", forge.Cloud.Registration.AppId, forge.Cloud.Registration.AppId)),
        Forgery.Bearer(
            "an emulator's token, version 2",
            forge => ByEntra(forge, VersionTwo, "2.0", forge.Cloud.Registration.AppId, azp: true)),
        Forgery.Bearer("an emulator's token of a version that there is not", forge =>
            ByEntra(forge, VersionTwo, "3.0", forge.Cloud.Registration.AppId, azp: true)),
        Forgery.Bearer("an emulator's token of another bot", forge =>
            forge.Cloud.Entra.Make("botframework.com", Guid.NewGuid().ToString(), forge.Cloud.Registration.AppId)),
        Forgery.Bearer("an emulator's token by the key of Teams", forge =>
            new Jwt(Emulator(forge)).ValidFor(TimeSpan.FromHours(1)).SignedBy(forge.Key)),
        Forgery.Bearer("another bot's token to a skill, version 1", forge => ByEntra(
            forge, $"https://sts.windows.net/{Entra.BotFrameworkTenant}/", "1.0", Guid.NewGuid().ToString(),
            azp: false)),
        Forgery.Bearer(
            "another bot's token to a skill, version 2",
            forge => ByEntra(forge, VersionTwo, "2.0", Guid.NewGuid().ToString(), azp: true)),
        Forgery.Bearer("a person's token of the bot's own tenant", forge => forge.Cloud.Entra.Make(
            forge.Cloud.Registration.TenantId, forge.Cloud.Registration.AppId, forge.Cloud.Registration.AppId)),
        Forgery.Bearer("Entra as the issuer of a channel's token", forge =>
            forge.Signed(forge.Claims().With("iss", $"https://sts.windows.net/{Entra.BotFrameworkTenant}/"))),
    ];

    private static JsonObject Emulator(TokenForge forge) => new()
    {
        ["aud"] = forge.Cloud.Registration.AppId, ["iss"] = $"https://sts.windows.net/{Entra.BotFrameworkTenant}/",
        ["appid"] = forge.Cloud.Registration.AppId, ["ver"] = "1.0",
    };

    private static string ByEntra(TokenForge forge, string issuer, string version, string client, bool azp) =>
        new Jwt(new JsonObject
        {
            ["aud"] = forge.Cloud.Registration.AppId, ["iss"] = issuer, ["ver"] = version,
            [azp ? "azp" : "appid"] = client,
        }).ValidFor(TimeSpan.FromHours(1)).SignedBy(forge.Cloud.Entra.Key);
}
