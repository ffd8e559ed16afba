namespace MentorBot.EndToEnd.Tests.MicrosoftCloud.Tokens;

/// <summary>A good token on an activity that it was not made out for.</summary>
internal static class ForgedActivities
{
    public static IReadOnlyList<Forgery> All { get; } =
    [
        With("an empty channelId", activity => activity["channelId"] = ""),
        With("a channelId of spaces", activity => activity["channelId"] = " "),
        With("no channelId", activity => activity.Remove("channelId")),
        With("a channelId that is null", activity => activity["channelId"] = null),
        With("a channelId that the key may not speak for", activity => activity["channelId"] = "webchat"),
        With("a channelId that there is not", activity => activity["channelId"] = "pigeons"),
        With("the channelId in capitals", activity => activity["channelId"] = "MSTEAMS"),
        With("the channelId of the emulator", activity => activity["channelId"] = "emulator"),
        With("a stranger's serviceUrl", activity => activity["serviceUrl"] = $"https://{Cloud.Stranger}/emea/"),
        With("a serviceUrl that only begins like the token's", activity =>
            activity["serviceUrl"] = $"https://smba.trafficmanager.net.{Cloud.Stranger}/emea/"),
        With(
            "the serviceUrl without encryption",
            activity => activity["serviceUrl"] = "http://smba.trafficmanager.net/emea/"),
    ];

    private static Forgery With(string name, Action<JsonObject> change) =>
        Forgery.Bearer(name, forge => forge.Good()) with { Change = change };
}
