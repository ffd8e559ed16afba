using MentorBot.Channels.Settings;
using Microsoft.Extensions.Configuration;

namespace MentorBot.Channels.Manifests;

/// <summary>
/// The values for a manifest. A platform gets its manifest before the bot runs, so no other settings are required.
/// </summary>
/// <param name="PublicUrl">Where the platforms reach the bot: https, ending with a slash.</param>
public sealed record ManifestValues(Uri PublicUrl)
{
    /// <summary>The host name, with the port if it is not the default one.</summary>
    public string PublicHost =>
        PublicUrl.IsDefaultPort
            ? PublicUrl.IdnHost
            : FormattableString.Invariant($"{PublicUrl.IdnHost}:{PublicUrl.Port}");

    /// <summary>The program's version: three numbers.</summary>
    public static string Version => typeof(ManifestValues).Assembly.GetName().Version!.ToString(3);

    /// <summary>Reads the values from all settings of the program.</summary>
    /// <param name="settings">The settings.</param>
    /// <exception cref="SettingException">
    /// The setting <c>PublicUrl</c> is missing, or no platform could reach it.
    /// </exception>
    public static ManifestValues Read(IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        string? text = settings["PublicUrl"];
        return Uri.TryCreate(text?.TrimEnd('/') + '/', UriKind.Absolute, out Uri? url)
            && url.Scheme == Uri.UriSchemeHttps && url.Query.Length == 0 && url.Fragment.Length == 0
            && url.UserInfo.Length == 0
                ? new ManifestValues(url)
                : throw new SettingException(
                    "PublicUrl", text,
                    "the https URL at which the platforms reach the bot, without user, query or fragment");
    }
}
