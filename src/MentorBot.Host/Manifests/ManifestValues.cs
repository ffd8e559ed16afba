using MentorBot.Host.Settings;

namespace MentorBot.Host.Manifests;

/// <summary>
/// The values for a manifest. A platform gets its manifest before the bot runs, so no other settings are required.
/// </summary>
/// <param name="PublicUrl">Where the platforms reach the bot: https, ending with a slash.</param>
internal sealed record ManifestValues(Uri PublicUrl)
{
    /// <summary>The host name, with the port if it is not the default one.</summary>
    public string PublicHost =>
        PublicUrl.IsDefaultPort
            ? PublicUrl.IdnHost
            : FormattableString.Invariant($"{PublicUrl.IdnHost}:{PublicUrl.Port}");

    /// <summary>The program's version: three numbers.</summary>
    public static string Version => typeof(ManifestValues).Assembly.GetName().Version!.ToString(3);

    /// <exception cref="SettingException">
    /// The setting <c>PublicUrl</c> is missing, or no platform could reach it.
    /// </exception>
    public static ManifestValues Read(IConfiguration settings)
    {
        string? text = settings["PublicUrl"];
        return Uri.TryCreate(text?.TrimEnd('/') + '/', UriKind.Absolute, out Uri? url)
            && url.Scheme == Uri.UriSchemeHttps && url.Query.Length == 0 && url.Fragment.Length == 0
            && url.UserInfo.Length == 0
                ? new ManifestValues(url)
                : throw new SettingException(
                    "PublicUrl", text,
                    "the https URL at which the platforms reach the bot, without user, query or fragment");
    }

    /// <summary>The bot registration's application id.</summary>
    /// <exception cref="SettingException">The setting <c>Teams__AppId</c> is missing, or no GUID.</exception>
    public static Guid ReadAppId(IConfiguration settings) =>
        Guid.TryParseExact(settings["Teams:AppId"], "D", out Guid id) && id != Guid.Empty
            ? id
            : throw new SettingException(
                "Teams:AppId", settings["Teams:AppId"], "the bot registration's application id, a GUID with hyphens");
}
