namespace MentorBot.EndToEnd.Tests.MicrosoftCloud;

/// <summary>Where a cloud's services are, by their real names.</summary>
/// <param name="Setting">What <c>Teams__Cloud</c> calls it.</param>
/// <param name="Channel">The Bot Framework's identity provider.</param>
/// <param name="Issuer">What that provider's tokens name as their issuer; also what a bot's tokens are for.</param>
/// <param name="Entra">Where tokens are given out.</param>
/// <param name="Connector">Where Teams takes what bots say.</param>
/// <param name="SharedTenant">
/// The tenant whose tokens a multi-tenant bot uses, in small letters, as it is asked for.
/// </param>
internal sealed record CloudPlaces(
    string Setting, string Channel, string Issuer, string Entra, string Connector, string SharedTenant)
{
    public static CloudPlaces Public { get; } = new(
        "Public", "login.botframework.com", "https://api.botframework.com", "login.microsoftonline.com",
        "smba.trafficmanager.net",
        "botframework.com");

    public static CloudPlaces UsGovernment { get; } = new(
        "UsGovernment", "login.botframework.azure.us", "https://api.botframework.us", "login.microsoftonline.us",
        "smba.infra.gov.teams.microsoft.us",
        "microsoftservices.onmicrosoft.us");
}
