using Microsoft.Extensions.Configuration;

namespace MentorBot.Channels.Settings;

/// <summary>
/// The rule for <c>Limits:Enabled</c>, which every platform's section has: benchmarks turn the limits off.
/// </summary>
public static class LimitSettings
{
    /// <summary>The error for limits that are off where the bot talks to the real platform.</summary>
    /// <param name="section">The platform's section.</param>
    public static SettingException LimitsAreOff(this IConfigurationSection section) =>
        section.Wrong("Limits:Enabled", "true (the platform's limits may be ignored in Development only)");
}
