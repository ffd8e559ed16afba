using MentorBot.Channels.Settings;
using MentorBot.Turns.Purging;

namespace MentorBot.Host.Settings;

/// <summary>
/// How long rows are kept: <c>Retention__{kind}</c> in days, such as <c>Retention__checkin=730</c>. A kind that is not
/// set keeps its default.
/// </summary>
internal static class RetentionSettings
{
    private const int MostDays = 36_500;

    public static Retention Read(IConfigurationSection section)
    {
        Dictionary<string, TimeSpan> byKind = new(Retention.Usual, StringComparer.OrdinalIgnoreCase);
        foreach (IConfigurationSection kind in section.GetChildren())
        {
            string name = kind.Key.ToLowerInvariant();
            int least = Retention.Least.TryGetValue(name, out TimeSpan needed) ? needed.Days : 1;
            if (!int.TryParse(kind.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int days)
                || days < least || days > MostDays)
                throw new SettingException(kind.Path, kind.Value, $"a number of days from {least} to {MostDays}");
            byKind[name] = TimeSpan.FromDays(days);
        }

        return new Retention(byKind);
    }

    /// <summary>Checks that each setting names a kind of rows that expires; the features say which kinds do.</summary>
    /// <exception cref="SettingException">A setting names another kind.</exception>
    public static void Check(Retention retention, IReadOnlyCollection<string> kinds)
    {
        foreach ((string kind, TimeSpan kept) in retention.ByKind.Where(setting => !kinds.Contains(setting.Key)))
        {
            throw new SettingException(
                $"Retention:{kind}", kept.Days.ToString(CultureInfo.InvariantCulture),
                $"a kind of rows that gets old, one of {string.Join(", ", kinds.Order())}");
        }
    }
}
