using System.ComponentModel.DataAnnotations;

namespace MentorBot.Host.Settings;

/// <summary>When what runs again and again does, by the section <c>Scheduling</c>.</summary>
internal sealed class SchedulingSettings
{
    /// <summary>How often the nudges are looked through.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ErrorMessage = "a time from {1} to {2}")]
    public TimeSpan SweepInterval { get; set; } = TimeSpan.FromSeconds(5);
}
