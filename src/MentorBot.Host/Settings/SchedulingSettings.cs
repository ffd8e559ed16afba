using System.Globalization;

namespace MentorBot.Host.Settings;

/// <summary>When what runs again and again does.</summary>
/// <param name="SweepInterval">How often the nudges are looked through, from a second to an hour.</param>
internal sealed record SchedulingSettings(TimeSpan SweepInterval)
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(5);

    public static SchedulingSettings Read(IConfigurationSection section)
    {
        if (section["SweepInterval"] is not { Length: > 0 } text) return new SchedulingSettings(Usual);
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan interval) && interval >= TimeSpan.FromSeconds(1) && interval <= TimeSpan.FromHours(1)
            ? new SchedulingSettings(interval)
            : throw new SettingException("Scheduling:SweepInterval", text, "a time from 00:00:01 to 01:00:00");
    }
}
